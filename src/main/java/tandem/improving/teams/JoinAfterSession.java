package tandem.improving.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.learning.attendance.NextStep;

/** "Join the collaborative", in the minute after the evaluation. */
@Component
@Order(20)
class JoinAfterSession implements NextStep {
    private final EnrollmentService enrollments;

    JoinAfterSession(EnrollmentService enrollments) {
        this.enrollments = enrollments;
    }

    /**
     * One she may join.
     *
     * @param visitId in which she would ask; null once she has proved who she is
     * @param waits her wish is kept until she does
     */
    public record Offer(
            UUID collaborativeId,
            String name,
            String aim,
            LocalDate closesOn,
            @Nullable UUID visitId,
            boolean waits) {}

    public record Joining(List<Offer> offers) {}

    @Override
    public String fragment() {
        return "teams/after-session";
    }

    @Override
    public @Nullable Record view(After after) {
        var open = enrollments.openAfter(Set.of(after.activityId()), after.actor());
        var visitId = after.actor() == null ? after.visitId() : null;
        return open.isEmpty()
                ? null
                : new Joining(open.stream().map(it -> offer(it, visitId)).toList());
    }

    private Offer offer(CollaborativeView open, @Nullable UUID visitId) {
        return new Offer(
                open.id(),
                open.name(),
                open.aim(),
                open.enrollmentClosesOn(),
                visitId,
                visitId != null && enrollments.waits(visitId, open.id()));
    }
}
