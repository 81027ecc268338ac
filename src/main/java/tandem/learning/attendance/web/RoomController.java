package tandem.learning.attendance.web;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.attendance.CheckInSheets;
import tandem.learning.attendance.PrintedCode;
import tandem.learning.attendance.PrintedCodes;
import tandem.learning.attendance.QrCode;
import tandem.learning.attendance.RoomLinks;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.BaseUrl;
import tandem.platform.shared.When;

/** What brings a session into a room: a link for its computer, a sheet for its door. */
@Controller
@PreAuthorize("isAuthenticated()")
class RoomController {
    private final RoomLinks links;
    private final PrintedCodes sheets;
    private final CheckInSheets sessions;
    private final BaseUrl baseUrl;

    RoomController(RoomLinks links, PrintedCodes sheets, CheckInSheets sessions, BaseUrl baseUrl) {
        this.links = links;
        this.sheets = sheets;
        this.sessions = sessions;
        this.baseUrl = baseUrl;
    }

    /** Shown in the answer and nowhere else, because only its hash is kept. */
    @PostMapping("/sessions/{sessionId}/room-link")
    ModelAndView link(@PathVariable UUID sessionId, @SignedIn Actor actor) {
        var token = links.make(sessionId, actor);
        return new ModelAndView("attendance/room-link")
                .addObject("sessionId", sessionId)
                .addObject("sheet", SheetView.of(sessions.of(sessionId)))
                .addObject("link", baseUrl.link("/room/" + token.value()));
    }

    @GetMapping("/sessions/{sessionId}/sheet")
    ModelAndView sheet(@PathVariable UUID sessionId, @SignedIn Actor actor) {
        var code = sheets.inForce(sessionId, actor);
        var session = sessions.of(sessionId);
        var page =
                new ModelAndView("attendance/sheet")
                        .addObject("sessionId", sessionId)
                        .addObject("sheet", SheetView.of(session))
                        .addObject("typeAt", baseUrl.host() + "/checkin");
        code.ifPresent(it -> {
            page.addObject("code", it)
                    .addObject("made", When.at(it.madeAt(), session.session().zone()))
                    .addObject("qr", QrCode.of(link(it)));
        });
        return page;
    }

    @PostMapping("/sessions/{sessionId}/sheet")
    String print(@PathVariable UUID sessionId, @SignedIn Actor actor) {
        sheets.print(sessionId, actor);
        return "redirect:/sessions/{sessionId}/sheet";
    }

    @PostMapping("/sessions/{sessionId}/sheet/ending")
    String end(@PathVariable UUID sessionId, @SignedIn Actor actor, RedirectAttributes flash) {
        sheets.end(sessionId, actor);
        flash.addFlashAttribute("notice", "sheet.ended");
        return "redirect:/sessions/{sessionId}/sheet";
    }

    private String link(PrintedCode code) {
        return baseUrl.link("/checkin/" + code.code());
    }
}
