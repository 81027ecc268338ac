package tandem.learning.attendance.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.attendance.DecideVisit;
import tandem.learning.attendance.DecideVisit.Word;
import tandem.learning.attendance.RosterService.OfSession;
import tandem.learning.attendance.StaffDecisions;
import tandem.learning.attendance.VouchVisit;
import tandem.learning.attendance.Vouching;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.Refused;

/** One visit on a roster, and what staff do about it: each with a reason. */
@Controller
@PreAuthorize("isAuthenticated()")
class RosterVisitController {
    private final RosterVisitPages pages;
    private final StaffDecisions decisions;
    private final Vouching vouching;

    RosterVisitController(RosterVisitPages pages, StaffDecisions decisions, Vouching vouching) {
        this.pages = pages;
        this.decisions = decisions;
        this.vouching = vouching;
    }

    @GetMapping("/sessions/{sessionId}/roster/{visitId}")
    ModelAndView visit(
            @PathVariable UUID sessionId, @PathVariable UUID visitId, @SignedIn Actor actor) {
        return pages.page(new OfSession(sessionId, visitId), null, "", actor);
    }

    /**
     * @param q words of an account to vouch for
     */
    @GetMapping("/sessions/{sessionId}/roster/{visitId}/{act}")
    ModelAndView act(
            @PathVariable UUID sessionId,
            @PathVariable UUID visitId,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String q,
            @SignedIn Actor actor) {
        return pages.page(new OfSession(sessionId, visitId), VisitAct.at(act), q, actor);
    }

    @PostMapping("/sessions/{sessionId}/roster/{visitId}/{act}")
    ModelAndView act(
            @PathVariable UUID sessionId,
            @PathVariable UUID visitId,
            @PathVariable String act,
            @Valid @ModelAttribute("form") VisitActForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var of = new OfSession(sessionId, visitId);
        var what = VisitAct.at(act);
        askFor(what, form, errors);
        if (errors.hasErrors()) {
            return again(of, what, errors, actor, UNPROCESSABLE_CONTENT);
        }
        try {
            apply(of, what, form, actor);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again(of, what, errors, actor, CONFLICT);
        }
        flash.addFlashAttribute("notice", what.key() + ".done");
        return new ModelAndView("redirect:/sessions/" + sessionId + "/roster");
    }

    private ModelAndView again(
            OfSession of, VisitAct what, BindingResult errors, Actor actor, HttpStatus status) {
        var page = pages.page(of, what, "", actor).addAllObjects(errors.getModel());
        page.setStatus(status);
        return page;
    }

    private static void askFor(VisitAct what, VisitActForm form, BindingResult errors) {
        var gives =
                what == VisitAct.MINUTES
                        || (what == VisitAct.LATE && !Boolean.TRUE.equals(form.refuse()));
        if (gives && form.minutes() == null) {
            errors.rejectValue("minutes", "act.minutes.missing");
        }
        if (what == VisitAct.VOUCH
                && account(form) == null
                && !VisitActForm.NEW.equals(form.account())) {
            errors.rejectValue("account", "act.account.missing");
        }
    }

    private void apply(OfSession of, VisitAct what, VisitActForm form, Actor actor) {
        var reason = Objects.requireNonNull(form.reason()).strip();
        switch (what) {
            case VOUCH -> vouching.vouch(new VouchVisit(of, account(form), reason), actor);
            case END -> decisions.end(of, reason, actor);
            case CONFIRM, MINUTES, LATE -> {
                var word = word(what, form);
                var minutes =
                        word == Word.MINUTES || word == Word.LATE_GRANTED ? form.minutes() : null;
                var everybody = Boolean.TRUE.equals(form.everybody());
                decisions.decide(new DecideVisit(of, word, minutes, reason, everybody), actor);
            }
        }
    }

    private static Word word(VisitAct what, VisitActForm form) {
        return switch (what) {
            case LATE -> Boolean.TRUE.equals(form.refuse()) ? Word.LATE_REFUSED : Word.LATE_GRANTED;
            case MINUTES -> Word.MINUTES;
            default -> Word.CONFIRMED;
        };
    }

    private static @Nullable UUID account(VisitActForm form) {
        try {
            return form.account() == null ? null : UUID.fromString(form.account());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
