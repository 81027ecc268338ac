package tandem.improving.teams.web;

import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.KickOffCalendar;
import tandem.improving.teams.EnrollmentService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.BaseUrl;
import tandem.platform.shared.NotFound;

/** What somebody does with her place in a collaborative. */
@Controller
@PreAuthorize("isAuthenticated()")
class PlaceController {
    private final EnrollmentService enrollments;
    private final CollaborativeService collaboratives;
    private final MessageSource messages;
    private final BaseUrl baseUrl;
    private final Clock clock;

    PlaceController(
            EnrollmentService enrollments,
            CollaborativeService collaboratives,
            MessageSource messages,
            BaseUrl baseUrl,
            Clock clock) {
        this.enrollments = enrollments;
        this.collaboratives = collaboratives;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /**
     * For who takes part and who guides; the place may be a link that is nobody else's business.
     */
    @GetMapping("/collaboratives/{id}/kick-off.ics")
    ResponseEntity<byte[]> kickOff(@PathVariable UUID id, @SignedIn Actor actor) {
        if (enrollments.place(id, actor).isEmpty() && collaboratives.roles(id, actor).isEmpty()) {
            throw new NotFound("Collaborative", id);
        }
        var collaborative = collaboratives.collaborative(id);
        var title =
                messages.getMessage(
                        "teams.kickOff.title", new Object[] {collaborative.name()}, Locale.US);
        var link = baseUrl.link("/collaboratives/" + id);
        var file = KickOffCalendar.file(collaborative, title, link, clock.instant());
        var disposition =
                ContentDisposition.attachment().filename(KickOffCalendar.FILE_NAME).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(KickOffCalendar.CONTENT_TYPE))
                .header(CONTENT_DISPOSITION, disposition.toString())
                .body(file);
    }

    @PostMapping("/collaboratives/{id}/enrollment/agreement")
    String agree(@PathVariable UUID id, @SignedIn Actor actor, RedirectAttributes flash) {
        enrollments.agree(id, actor);
        flash.addFlashAttribute("notice", "teams.agreement.kept");
        return "redirect:/collaboratives/" + id + "/enrollment";
    }

    @PostMapping("/collaboratives/{id}/enrollment/ending")
    String leave(@PathVariable UUID id, @SignedIn Actor actor, RedirectAttributes flash) {
        enrollments.leave(id, actor);
        flash.addFlashAttribute("notice", "teams.enrollment.left");
        return "redirect:/collaboratives";
    }
}
