package tandem.improving.cycles;

import java.util.UUID;

/**
 * The decision that closes a cycle.
 *
 * @param keptGoingBy needed to adopt
 * @param nextTitle what changes in the next cycle; needed to adapt, drafts a successor when given
 */
public record ActOnCycle(
        UUID cycleId,
        int seenVersion,
        Decision decision,
        String reason,
        String keptGoingBy,
        String nextTitle) {}
