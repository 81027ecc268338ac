package tandem.learning.attendance.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static tandem.learning.attendance.web.Here.redirect;
import static tandem.learning.attendance.web.Here.visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.attendance.ProofOutcome;
import tandem.learning.attendance.ProveVisit;
import tandem.learning.attendance.VisitProof;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.accounts.SignIn;
import tandem.people.accounts.SignInLimits;
import tandem.people.accounts.SignedInUser;
import tandem.people.accounts.ThisDevice;
import tandem.platform.limits.Limit;
import tandem.platform.limits.Limits;
import tandem.platform.shared.Refused;

/** The mailed code makes the visit hers; a mistyped address is put right until then. */
@Controller
@PreAuthorize("permitAll()")
class VisitCodeController {
    private static final Limit BY_VISIT = new Limit("visit.code", 6, Duration.ofMinutes(15));

    private final VisitProof proof;
    private final AfterEvaluation pages;
    private final SignIn signIn;
    private final Limits limits;
    private final SignInLimits guesses;

    VisitCodeController(
            VisitProof proof,
            AfterEvaluation pages,
            SignIn signIn,
            Limits limits,
            SignInLimits guesses) {
        this.proof = proof;
        this.pages = pages;
        this.signIn = signIn;
        this.limits = limits;
        this.guesses = guesses;
    }

    @GetMapping("/checkin/visits/{visitId}/code")
    ModelAndView code(
            @PathVariable UUID visitId,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        return pages.code(visitId, visitor(device, user)).addObject("form", CodeForm.EMPTY);
    }

    @PostMapping("/checkin/visits/{visitId}/code")
    ModelAndView prove(
            @PathVariable UUID visitId,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visitor = visitor(device, user);
        var code = form.code();
        if (errors.hasErrors() || code == null) {
            return pages.code(visitId, visitor, errors);
        }
        guesses.beforeProving(proof.mailedTo(visitId, visitor), device, request);
        var label = Boolean.TRUE.equals(form.ownPhone()) ? browser(request) : null;
        return switch (proof.prove(new ProveVisit(visitId, code, label), visitor)) {
            case ProofOutcome.Attached(var actor) -> {
                signIn.begin(actor, request, response);
                yield new ModelAndView(redirect(visitId, "/done"));
            }
            case ProofOutcome.AlreadyAttached() -> new ModelAndView(redirect(visitId, "/done"));
            case ProofOutcome.AnotherEmail(var actor) ->
                    anotherEmail(actor, flash, request, response);
            case ProofOutcome.Wrong(var left) -> {
                errors.rejectValue("code", "code.wrong", new Object[] {left}, null);
                yield pages.code(visitId, visitor, errors);
            }
            case ProofOutcome.Void() -> {
                errors.rejectValue("code", "code.void");
                yield pages.code(visitId, visitor, errors);
            }
        };
    }

    /** Another code; the former one is void. */
    @PostMapping("/checkin/visits/{visitId}/codes")
    String again(
            @PathVariable UUID visitId,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var visitor = visitor(device, user);
        limits.takeOrRefuse(BY_VISIT, visitId.toString());
        guesses.beforeAsking(proof.email(visitId, visitor), device, request);
        proof.askAgain(visitId, visitor);
        flash.addFlashAttribute("notice", "code.sentAgain");
        return redirect(visitId, "/code");
    }

    @GetMapping("/checkin/visits/{visitId}/email")
    ModelAndView email(
            @PathVariable UUID visitId,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        return pages.email(visitId, visitor(device, user));
    }

    @PostMapping("/checkin/visits/{visitId}/email")
    ModelAndView correct(
            @PathVariable UUID visitId,
            @Valid @ModelAttribute("form") EmailForm form,
            BindingResult errors,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var visitor = visitor(device, user);
        var email = form.email();
        if (errors.hasErrors() || email == null) {
            return invalid(pages.email(visitId, visitor), errors);
        }
        limits.takeOrRefuse(BY_VISIT, visitId.toString());
        guesses.beforeAsking(email, device, request);
        try {
            var evaluated = proof.correctEmail(visitId, email, visitor);
            flash.addFlashAttribute("notice", "visit.email.corrected");
            return new ModelAndView(redirect(visitId, evaluated ? "/code" : ""));
        } catch (Refused no) {
            errors.rejectValue("email", no.messageKey(), no.details(), null);
            return invalid(pages.email(visitId, visitor), errors);
        }
    }

    /** She has proved an address, so she is signed in; the visit carries another one and stays. */
    private ModelAndView anotherEmail(
            Actor actor,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.begin(actor, request, response);
        flash.addFlashAttribute("notice", "code.anotherEmail");
        return new ModelAndView("redirect:/me");
    }

    static ModelAndView invalid(ModelAndView page, BindingResult errors) {
        page.addAllObjects(errors.getModel());
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What its owner reads in the list of her phones. */
    private static String browser(HttpServletRequest request) {
        var agent = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
        for (var kind :
                new String[] {"iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux"}) {
            if (agent.contains(kind)) {
                return kind;
            }
        }
        return "Browser";
    }
}
