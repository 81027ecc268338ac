package tandem.places.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a team may need help today.
 *
 * @param since the day it began to hold, where the team works
 * @param about the metric's name, the missing months or the seat, to be said in the sentence
 * @param href the thing itself
 */
public record Reason(Kind kind, LocalDate since, @Nullable String about, String href) {
    /** In the order of their weight; the numbers are those of docs/standards/board.md. */
    public enum Kind {
        ASKED_FOR_HELP(1),
        DATA_MISSING(2),
        UNFAVORABLE_SIGNAL(3),
        NO_TEST_MOVING(4),
        EMPTY_SEAT(6);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }
}
