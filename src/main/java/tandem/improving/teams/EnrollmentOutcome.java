package tandem.improving.teams;

import java.util.UUID;

/** What came of a wish to take part. */
public sealed interface EnrollmentOutcome {
    record Founded(UUID teamId) implements EnrollmentOutcome {}

    /** Its lead has been told. */
    record Asked(UUID teamId) implements EnrollmentOutcome {}

    record OnHerOwn() implements EnrollmentOutcome {}

    /** She has a team there, or an ask that waits; nothing changed. */
    record AlreadyThere() implements EnrollmentOutcome {}
}
