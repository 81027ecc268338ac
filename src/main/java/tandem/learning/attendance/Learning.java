package tandem.learning.attendance;

import java.util.List;

/**
 * What one person learned and promised.
 *
 * @param unclaimed visits that may be hers, newest first
 * @param attended latest first
 * @param promises newest first
 */
public record Learning(
        List<UnclaimedVisit> unclaimed,
        List<LearnedActivity> attended,
        List<CommitmentView> promises) {}
