package tandem.improving.cycles;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was seen while the test ran.
 *
 * @param asPlanned null while nobody has said
 * @param over the test has ended: the team goes on to study it
 */
public record DoCycle(
        UUID cycleId,
        int seenVersion,
        @Nullable Boolean asPlanned,
        String deviation,
        String observations,
        boolean over) {}
