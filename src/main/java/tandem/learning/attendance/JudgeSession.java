package tandem.learning.attendance;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first page of an evaluation: how well the objectives were met, and bias.
 *
 * @param ratings by objective, 1 (not at all) to 5 (fully)
 * @param biasNoticed what she noticed, where it was not free of commercial bias
 */
public record JudgeSession(
        Map<UUID, Integer> ratings, boolean freeOfBias, @Nullable String biasNoticed) {
    public JudgeSession {
        ratings = Map.copyOf(ratings);
        biasNoticed =
                freeOfBias || biasNoticed == null || biasNoticed.isBlank()
                        ? null
                        : biasNoticed.strip();
    }
}
