package tandem.learning.attendance.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static tandem.learning.attendance.PlanChange.COMMITMENTS_AT_MOST;
import static tandem.learning.attendance.web.Here.redirect;
import static tandem.learning.attendance.web.Here.visitor;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
import tandem.learning.attendance.BarrierCategory;
import tandem.learning.attendance.BarrierCode;
import tandem.learning.attendance.EvaluationPage;
import tandem.learning.attendance.EvaluationService;
import tandem.learning.attendance.EvaluationStep;
import tandem.learning.attendance.FinishEvaluation;
import tandem.learning.attendance.Finished;
import tandem.learning.attendance.HelpKind;
import tandem.learning.attendance.JoinChoice;
import tandem.learning.attendance.ObjectivesChanged;
import tandem.learning.attendance.Visitor;
import tandem.people.accounts.Device;
import tandem.people.accounts.SignedInUser;
import tandem.people.accounts.ThisDevice;
import tandem.platform.limits.Limit;
import tandem.platform.limits.Limits;

/** What will you do differently: the second page of an evaluation, which finishes it. */
@Controller
@PreAuthorize("permitAll()")
class CommitmentController {
    /** Each finished evaluation mails twice to an address that nobody has proved. */
    private static final Limit BY_EMAIL = new Limit("evaluation.email", 10, Duration.ofHours(1));

    private static final Map<BarrierCategory, List<BarrierCode>> RARE =
            BarrierCode.askedInDetail().stream()
                    .collect(
                            Collectors.groupingBy(
                                    BarrierCode::category, TreeMap::new, Collectors.toList()));

    private final EvaluationService evaluations;
    private final Validator validator;
    private final Limits limits;

    CommitmentController(EvaluationService evaluations, Validator validator, Limits limits) {
        this.evaluations = evaluations;
        this.validator = validator;
        this.limits = limits;
    }

    @GetMapping("/checkin/visits/{visitId}/commitments")
    ModelAndView plan(
            @PathVariable UUID visitId,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        var page = evaluations.page(visitId, EvaluationStep.PLAN, visitor(device, user));
        if (page.open().evaluated() || !page.opened()) {
            return EvaluationController.elsewhere(page);
        }
        var form =
                page.typed().isEmpty()
                        ? ChangeForm.EMPTY
                        : Typed.as(ChangeForm.class, page.typed());
        return show(page).addObject("form", form);
    }

    @PostMapping("/checkin/visits/{visitId}/commitments")
    ModelAndView plan(
            @PathVariable UUID visitId,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> parameters,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user,
            RedirectAttributes flash) {
        var visitor = visitor(device, user);
        var page = evaluations.page(visitId, EvaluationStep.PLAN, visitor);
        if (page.open().evaluated() || !page.opened()) {
            return EvaluationController.elsewhere(page);
        }
        if (form.promises(page.objectives()).size() > COMMITMENTS_AT_MOST) {
            errors.rejectValue("own1", "evaluation.fiveAtMost");
        }
        if (errors.hasErrors()) {
            evaluations.keep(visitId, EvaluationStep.PLAN, Typed.of(parameters), visitor);
            return show(page, errors);
        }
        limits.takeOrRefuse(BY_EMAIL, page.open().visit().email());
        var judged = judged(visitId, visitor);
        if (judged == null) {
            evaluations.keep(visitId, EvaluationStep.PLAN, Typed.of(parameters), visitor);
            return firstPage(visitId, "evaluation.firstPageFirst", flash);
        }
        return finish(
                new FinishEvaluation(
                        visitId, judged.toCommand(), form.toCommand(page.objectives())),
                parameters,
                visitor,
                flash);
    }

    private ModelAndView finish(
            FinishEvaluation evaluation,
            MultiValueMap<String, String> parameters,
            Visitor visitor,
            RedirectAttributes flash) {
        var visitId = evaluation.visitId();
        try {
            var finished = evaluations.finish(evaluation, visitor);
            return new ModelAndView(
                    redirect(visitId, finished == Finished.HERS ? "/done" : "/code"));
        } catch (ObjectivesChanged changed) {
            evaluations.keep(visitId, EvaluationStep.PLAN, Typed.of(parameters), visitor);
            return firstPage(visitId, changed.messageKey(), flash);
        }
    }

    /** The first page as it was sent; null where it was not, or something of it is missing. */
    private @Nullable JudgeForm judged(UUID visitId, Visitor visitor) {
        var typed = evaluations.typed(visitId, EvaluationStep.JUDGE, visitor);
        if (!Typed.wasSent(typed)) {
            return null;
        }
        var judged = Typed.as(JudgeForm.class, typed);
        return validator.validate(judged).isEmpty() ? judged : null;
    }

    private static ModelAndView firstPage(UUID visitId, String why, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", why);
        return new ModelAndView(redirect(visitId, "/evaluation"));
    }

    private static ModelAndView show(EvaluationPage page, BindingResult errors) {
        var again = show(page).addAllObjects(errors.getModel());
        again.setStatus(UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView show(EvaluationPage page) {
        return new ModelAndView("attendance/commit", "page", page)
                .addObject("asked", Wording.asked(page))
                .addObject("often", BarrierCode.askedFirst())
                .addObject("rare", RARE)
                .addObject("helps", HelpKind.values())
                .addObject("choices", JoinChoice.values());
    }
}
