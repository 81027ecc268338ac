package tandem.learning.attendance;

import java.util.UUID;

/** Both pages at once: an evaluation is stored whole or not at all. */
public record FinishEvaluation(UUID visitId, JudgeSession judged, PlanChange plan) {}
