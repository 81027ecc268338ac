package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a learner claims of an activity, for the time she took part.
 *
 * @param amount in quarter hours
 * @param attested she says that it is true
 */
public record ClaimCredit(UUID activityId, BigDecimal amount, boolean attested) {}
