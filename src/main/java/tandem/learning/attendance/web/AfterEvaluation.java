package tandem.learning.attendance.web;

import static tandem.learning.attendance.web.Here.redirect;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import tandem.learning.attendance.ClaimWindow;
import tandem.learning.attendance.EvaluationService;
import tandem.learning.attendance.EvaluationSummary;
import tandem.learning.attendance.NextStep;
import tandem.learning.attendance.Visitor;
import tandem.platform.shared.When;

/** The pages that follow a finished evaluation, with what later features offer on them. */
@Component
class AfterEvaluation {
    private final EvaluationService evaluations;
    private final ClaimWindow window;
    private final List<NextStep> steps;

    /** What one feature offers, and the fragment {@code step(view)} that draws it. */
    public record Offered(String fragment, Record view) {}

    AfterEvaluation(EvaluationService evaluations, ClaimWindow window, List<NextStep> steps) {
        this.evaluations = evaluations;
        this.window = window;
        this.steps = steps;
    }

    ModelAndView code(UUID visitId, Visitor visitor) {
        var summary = evaluations.summary(visitId, visitor);
        if (!summary.open().evaluated()) {
            return new ModelAndView(redirect(visitId, "/evaluation"));
        }
        return summary.open().hers() && summary.open().visit().proved()
                ? new ModelAndView(redirect(visitId, "/done"))
                : page("attendance/code", summary)
                        .addObject(
                                "until",
                                When.day(window.lastDay(summary.open().visit().scannedAt())));
    }

    ModelAndView code(UUID visitId, Visitor visitor, BindingResult errors) {
        return VisitCodeController.invalid(code(visitId, visitor), errors);
    }

    /** Filled with what was typed, where that may be shown. */
    ModelAndView email(UUID visitId, Visitor visitor) {
        var summary = evaluations.summary(visitId, visitor);
        var typed = summary.open().showsWhatWasTyped() ? summary.open().visit().email() : null;
        return new ModelAndView("attendance/email", "summary", summary)
                .addObject("form", new EmailForm(typed));
    }

    ModelAndView done(UUID visitId, Visitor visitor) {
        var summary = evaluations.summary(visitId, visitor);
        if (!summary.open().evaluated()) {
            return new ModelAndView(redirect(visitId, "/evaluation"));
        }
        return summary.open().hers() && summary.open().visit().proved()
                ? page("attendance/evaluated", summary)
                : new ModelAndView(redirect(visitId, "/code"));
    }

    private ModelAndView page(String template, EvaluationSummary summary) {
        return new ModelAndView(template, "summary", summary)
                .addObject("steps", offered(summary.after()));
    }

    private List<Offered> offered(NextStep.After after) {
        return steps.stream()
                .map(step -> {
                    var view = step.view(after);
                    return view == null ? null : new Offered(step.fragment(), view);
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
