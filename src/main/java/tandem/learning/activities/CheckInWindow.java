package tandem.learning.activities;

/**
 * Whole minutes around a session's start and end (docs/standards/credit-systems.md).
 *
 * @param opensBeforeStart check-in opens so long before the start
 * @param closesAfterStart and closes so long after the start; at most a day before it
 * @param grace a scan so long after closing still counts in full
 * @param claimOpensAfterEnd evaluation and claim open so long after the end; negative: before it
 */
public record CheckInWindow(
        int opensBeforeStart, int closesAfterStart, int grace, int claimOpensAfterEnd) {
    /** Opens 30 minutes before the start, closes 15 after it, 15 of grace, claim at the end. */
    public static CheckInWindow usual() {
        return new CheckInWindow(30, 15, 15, 0);
    }
}
