package tandem.learning.attendance.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static tandem.learning.attendance.web.Here.redirect;
import static tandem.learning.attendance.web.Here.visitor;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.attendance.EvaluationPage;
import tandem.learning.attendance.EvaluationService;
import tandem.learning.attendance.EvaluationStep;
import tandem.learning.attendance.VisitIsSomebodys;
import tandem.people.accounts.Device;
import tandem.people.accounts.SignedInUser;
import tandem.people.accounts.ThisDevice;
import tandem.platform.shared.When;

/** How was it: the first page of an evaluation, and what is typed on either before it is sent. */
@Controller
@PreAuthorize("permitAll()")
class EvaluationController {
    private final EvaluationService evaluations;
    private final EvaluationPages pages;
    private final Clock clock;

    EvaluationController(EvaluationService evaluations, EvaluationPages pages, Clock clock) {
        this.evaluations = evaluations;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/checkin/visits/{visitId}/evaluation")
    ModelAndView judge(
            @PathVariable UUID visitId,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        var page = evaluations.page(visitId, EvaluationStep.JUDGE, visitor(device, user));
        return page.open().evaluated() || !page.opened() ? elsewhere(page) : pages.typed(page);
    }

    @PostMapping("/checkin/visits/{visitId}/evaluation")
    ModelAndView judge(
            @PathVariable UUID visitId,
            @Valid @ModelAttribute("form") JudgeForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> parameters,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user,
            RedirectAttributes flash) {
        var visitor = visitor(device, user);
        var page = evaluations.page(visitId, EvaluationStep.JUDGE, visitor);
        if (page.open().evaluated() || !page.opened()) {
            return elsewhere(page);
        }
        if (!form.isAbout(page.objectives())) {
            flash.addFlashAttribute("notice", "evaluation.objectivesChanged");
            return new ModelAndView(redirect(visitId, "/evaluation"));
        }
        if (errors.hasErrors()) {
            evaluations.keep(visitId, EvaluationStep.JUDGE, Typed.of(parameters), visitor);
            var again = pages.around(page).addAllObjects(errors.getModel());
            again.setStatus(UNPROCESSABLE_CONTENT);
            return again;
        }
        evaluations.keep(visitId, EvaluationStep.JUDGE, Typed.sent(parameters), visitor);
        return new ModelAndView(redirect(visitId, "/commitments"));
    }

    /** As it is typed, where scripts run; without them the pages keep it when they are sent. */
    @PostMapping("/checkin/visits/{visitId}/drafts/{step}")
    ModelAndView keep(
            @PathVariable UUID visitId,
            @PathVariable EvaluationStep step,
            @RequestParam MultiValueMap<String, String> parameters,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        var visitor = visitor(device, user);
        try {
            evaluations.keep(visitId, step, Typed.of(parameters), visitor);
        } catch (VisitIsSomebodys proved) {
            return new ModelAndView("attendance/evaluation-parts :: saved"); // in another tab
        }
        var zone = evaluations.page(visitId, step, visitor).session().zone();
        return new ModelAndView(
                "attendance/evaluation-parts :: saved", "at", When.time(clock.instant(), zone));
    }

    static ModelAndView elsewhere(EvaluationPage page) {
        var visit = page.open().visit().id();
        return new ModelAndView(redirect(visit, page.open().evaluated() ? "/done" : ""));
    }
}
