package tandem.learning.attendance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.accounts.Actor;

/**
 * What a later feature offers after the evaluation and after the code (claim, join). Implemented
 * there, placed by {@code @Order}.
 */
public interface NextStep {
    /** The template whose fragment {@code step(view)} draws it. */
    String fragment();

    /** A record, or null when there is nothing to do for this visit. */
    @Nullable Record view(After after);

    /**
     * @param actor who proved the visit; null while nobody has
     * @param joinChoice what she answered; null where nothing typed before may be shown
     * @param barriers what she named, without "nothing"; empty where nothing typed may be shown
     */
    record After(
            UUID visitId,
            UUID sessionId,
            UUID activityId,
            @Nullable Actor actor,
            @Nullable JoinChoice joinChoice,
            List<BarrierNamed> barriers) {
        public After {
            barriers = List.copyOf(barriers);
        }
    }
}
