package tandem.learning.attendance.web;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.EvaluationPage;
import tandem.learning.attendance.EvaluationService;
import tandem.learning.attendance.EvaluationStep;
import tandem.learning.attendance.OpenVisit;
import tandem.learning.attendance.web.CheckedInController.Arrival;

/** The first page of an evaluation: also what "you are in" turns into when it opens. */
@Component
class EvaluationPages {
    private final EvaluationService evaluations;
    private final Clock clock;

    EvaluationPages(EvaluationService evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    ModelAndView of(OpenVisit visit, SessionPlan session) {
        return typed(evaluations.of(visit, session, EvaluationStep.JUDGE));
    }

    /** With what was typed and not yet sent. */
    ModelAndView typed(EvaluationPage page) {
        return around(page)
                .addObject(
                        "form", Typed.as(JudgeForm.class, page.typed()).about(page.objectives()));
    }

    /** Without a form, for one that was sent. */
    ModelAndView around(EvaluationPage page) {
        return new ModelAndView("attendance/evaluate", "page", page)
                .addObject("asked", Wording.asked(page))
                .addObject("visit", Arrival.of(page.open(), page.session(), clock.instant()));
    }
}
