package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.List;

/** What became of a claim. Every caller has to say what it does in each case. */
public sealed interface ClaimOutcome {
    /** Hers, with a certificate. */
    record Awarded(CertificateNumber number) implements ClaimOutcome {}

    /** Taken down; the office decides, because some of its minutes need a look. */
    record WaitsForStaff() implements ClaimOutcome {}

    /** This activity is claimed already, by this press or an earlier one. */
    record ClaimedBefore() implements ClaimOutcome {}

    /** Not a quarter hour, not attested, or more than the minutes or the offer allow. */
    record NotThatMuch(BigDecimal most) implements ClaimOutcome {}

    record NotYet(List<Missing> missing) implements ClaimOutcome {}
}
