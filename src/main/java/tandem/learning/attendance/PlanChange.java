package tandem.learning.attendance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The second page of an evaluation: what she will change and what it takes.
 *
 * @param strength asked once, 1 to 5, and kept with each commitment
 * @param shareCommitments whether a team she joins may see them
 * @param barriers "nothing" counts only where nothing else is named
 * @param toolLacked a tool she would need, in her words
 */
public record PlanChange(
        List<Promise> commitments,
        @Nullable Integer strength,
        boolean shareCommitments,
        List<BarrierNamed> barriers,
        boolean shareBarriers,
        Set<HelpKind> help,
        @Nullable String toolLacked,
        JoinChoice join,
        boolean champion) {
    /**
     * How many changes one person can promise and keep in mind (docs/standards/credit-systems.md).
     */
    public static final int COMMITMENTS_AT_MOST = 5;

    /**
     * @param objectiveId the objective it was ticked from, or null for her own words
     */
    public record Promise(String text, @Nullable UUID objectiveId) {}

    public PlanChange {
        commitments = List.copyOf(commitments);
        barriers = withoutNothing(barriers);
        help = help.isEmpty() ? Set.of() : EnumSet.copyOf(help);
        toolLacked = toolLacked == null || toolLacked.isBlank() ? null : toolLacked.strip();
        if (commitments.size() > COMMITMENTS_AT_MOST) {
            throw new IllegalArgumentException(commitments.size() + " commitments");
        }
    }

    private static List<BarrierNamed> withoutNothing(List<BarrierNamed> barriers) {
        return barriers.size() < 2
                ? List.copyOf(barriers)
                : barriers.stream().filter(it -> it.code() != BarrierCode.NONE).toList();
    }
}
