package tandem.improving.charts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.improving.spc.MakingDataCount.Cause;
import tandem.improving.spc.MakingDataCount.Judged;

/**
 * What Making Data Count says of an XmR chart: the variation at each point, and whether the process
 * can be relied on to meet its target.
 *
 * @param judged one a point; null at a gap
 * @param latest of the last value
 * @param assurance null without a target, without limits or where better has no direction
 */
public record Xmr(
        List<@Nullable Judged> judged, @Nullable PointType latest, @Nullable Assurance assurance) {
    /** How a point differs from common cause, and whether that is good. */
    public enum PointType {
        COMMON_CAUSE("common_cause", "common cause"),
        IMPROVEMENT("special_cause_improvement", "special cause, improvement"),
        CONCERN("special_cause_concern", "special cause, concern"),
        NEUTRAL_HIGH("special_cause_neutral_high", "special cause, high"),
        NEUTRAL_LOW("special_cause_neutral_low", "special cause, low");

        private final String code;
        private final String words;

        PointType(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        String words() {
            return words;
        }

        public static PointType of(Cause cause, Direction direction) {
            if (cause == Cause.COMMON) {
                return COMMON_CAUSE;
            }
            return switch (direction.favor(cause.side() > 0 ? Side.UP : Side.DOWN)) {
                case FAVORABLE -> IMPROVEMENT;
                case UNFAVORABLE -> CONCERN;
                case NEITHER -> cause.side() > 0 ? NEUTRAL_HIGH : NEUTRAL_LOW;
            };
        }
    }

    /** Where the target lies among the limits of the last phase. */
    public enum Assurance {
        CONSISTENT_PASS("consistent_pass"),
        CONSISTENT_FAIL("consistent_fail"),
        INCONSISTENT("inconsistent");

        private final String code;

        Assurance(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Target and limits on one scale. */
        static @Nullable Assurance of(
                @Nullable Double target, Answer.@Nullable Limits limits, Direction better) {
            if (target == null || limits == null || better == Direction.NEUTRAL) {
                return null;
            }
            var higher = better == Direction.INCREASE;
            if (target > limits.upper()) {
                return higher ? CONSISTENT_FAIL : CONSISTENT_PASS;
            }
            if (target < limits.lower()) {
                return higher ? CONSISTENT_PASS : CONSISTENT_FAIL;
            }
            return INCONSISTENT;
        }
    }

    static Xmr of(Answer.@Nullable Plotted last, List<@Nullable Judged> judged, Series series) {
        var latest =
                judged.reversed().stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(it -> PointType.of(it.cause(), series.direction()))
                        .orElse(null);
        return new Xmr(
                judged,
                latest,
                Assurance.of(
                        series.target(), last == null ? null : last.limits(), series.direction()));
    }
}
