package tandem.improving.cycles;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a team means to try. A plan may be kept unfinished; finishing it takes an objective, a
 * question with its prediction, a task with its owner, a data plan and a first day.
 *
 * @param cycleId null for a new cycle
 * @param seenVersion what the writer had before her; ignored for a new cycle
 * @param startsOn past days are legal: people record what happened
 */
public record PlanCycle(
        UUID teamId,
        @Nullable UUID cycleId,
        int seenVersion,
        @Nullable UUID commitmentId,
        String title,
        String objective,
        String scale,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Question> questions,
        String task,
        String taskOwner,
        @Nullable LocalDate taskDueOn,
        String dataPlan,
        boolean finished) {
    public PlanCycle {
        questions = List.copyOf(questions);
    }

    /** A question, and what the team predicts. */
    public record Question(String question, String prediction) {}
}
