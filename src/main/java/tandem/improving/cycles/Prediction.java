package tandem.improving.cycles;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A question of a cycle, what the team predicts, and what happened. */
@Embeddable
class Prediction {
    private String question = "";
    private String prediction = "";
    private String result = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private String why = "";

    protected Prediction() {} // Hibernate

    Prediction(PlanCycle.Question asked) {
        question = asked.question();
        prediction = asked.prediction();
    }

    void compare(StudyCycle.Result happened) {
        result = happened.result();
        verdict = happened.verdict();
        why = happened.why();
    }

    boolean isPredicted() {
        return !prediction.isBlank();
    }

    boolean isCompared() {
        return !result.isBlank() && verdict != null;
    }

    CycleView.Question view() {
        return new CycleView.Question(question, prediction, result, verdict, why);
    }
}
