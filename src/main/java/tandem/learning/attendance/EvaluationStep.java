package tandem.learning.attendance;

/** The pages of an evaluation; each has a draft of its own under the visit's id. */
public enum EvaluationStep {
    JUDGE,
    PLAN;

    String draft() {
        return "evaluation/" + name();
    }
}
