package tandem.places.pathway;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.crediting.credits.Transcript;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.cycles.CycleSummary;
import tandem.learning.attendance.CommitmentView;
import tandem.learning.attendance.LearnedActivity;
import tandem.learning.attendance.UnclaimedVisit;

/**
 * A person's steps, each linked to the thing itself.
 *
 * @param unclaimed visits that may be hers: asked before anything else
 * @param toEvaluate what she attended and has not evaluated, open by now
 * @param toClaim what she evaluated and has not claimed, open by now
 * @param joinable collaboratives grown from what she learned, not yet joined
 */
public record Pathway(
        List<UnclaimedVisit> unclaimed,
        List<LearnedActivity> learned,
        List<LearnedActivity> toEvaluate,
        List<LearnedActivity> toClaim,
        List<Promise> promises,
        List<Testing> teams,
        List<CollaborativeView> joinable,
        Transcript transcript) {

    /** A commitment, and the cycle that tests it. */
    public record Promise(CommitmentView commitment, @Nullable CycleSummary cycle) {}

    /** One of her teams. */
    public record Testing(UUID teamId, String name, int cycles, @Nullable CycleSummary latest) {}

    /** Nothing has happened yet: the page teaches. */
    public boolean isEmpty() {
        return learned.isEmpty()
                && teams.isEmpty()
                && transcript.lines().isEmpty()
                && unclaimed.isEmpty();
    }
}
