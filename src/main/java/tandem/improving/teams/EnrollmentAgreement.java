package tandem.improving.teams;

import java.time.LocalDate;

/**
 * The wording in force about who sees a team's raw counts (docs/standards/spc.md section 1.1): what
 * is asked above the button of every way into a team. A new wording gets a new number and is asked
 * again.
 */
public final class EnrollmentAgreement {
    public static final int VERSION = 1;

    /** Since when this wording is in force. */
    public static final LocalDate OF = LocalDate.of(2026, 2, 1);

    private EnrollmentAgreement() {}
}
