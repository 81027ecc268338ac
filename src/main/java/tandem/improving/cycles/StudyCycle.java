package tandem.improving.cycles;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each prediction beside what happened, in the order of the questions, and what was learned. */
public record StudyCycle(
        UUID cycleId, int seenVersion, List<Result> results, String surprise, String learning) {
    public StudyCycle {
        results = List.copyOf(results);
    }

    public record Result(String result, @Nullable Verdict verdict, String why) {}
}
