package tandem.learning.attendance;

import tandem.platform.shared.Refused;

/** The person has had as many late requests granted this year as one may have. */
public class LateQuotaUsed extends Refused {
    LateQuotaUsed(int quota) {
        super("late.quotaUsed", quota);
    }
}
