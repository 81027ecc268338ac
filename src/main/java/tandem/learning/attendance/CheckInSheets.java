package tandem.learning.attendance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.Disclosures;
import tandem.learning.activities.Offer;
import tandem.learning.activities.PersonView;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;

/**
 * What a whole hall reads within a minute is read from the database once in ten seconds. What staff
 * change is seen that much later here, and nowhere else.
 */
@Component
public class CheckInSheets {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MANY = 1000;

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final ActivityService activities;
    private final Disclosures disclosures;
    private final Clock clock;

    private record Kept(CheckInSheet sheet, Instant until) {}

    CheckInSheets(
            Sessions sessions, ActivityService activities, Disclosures disclosures, Clock clock) {
        this.sessions = sessions;
        this.activities = activities;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    public CheckInSheet of(UUID sessionId) {
        var known = known(sessionId);
        return known == null ? keep(read(sessions.session(sessionId))) : known;
    }

    /** Of a session that was read just now. */
    public CheckInSheet of(SessionPlan plan) {
        var known = known(plan.id());
        return known == null ? keep(read(plan)) : known;
    }

    private @Nullable CheckInSheet known(UUID sessionId) {
        var sheet = kept.get(sessionId);
        return sheet != null && clock.instant().isBefore(sheet.until()) ? sheet.sheet() : null;
    }

    private CheckInSheet keep(CheckInSheet sheet) {
        if (kept.size() > MANY) {
            kept.clear();
        }
        kept.put(sheet.session().id(), new Kept(sheet, clock.instant().plus(FRESH)));
        return sheet;
    }

    private CheckInSheet read(SessionPlan plan) {
        var activity = activities.show(plan.activityId(), null);
        return new CheckInSheet(
                plan,
                speakers(activity, plan.id()),
                credit(activity),
                disclosures.shownFor(plan.activityId()));
    }

    private static @Nullable BigDecimal credit(ActivityView activity) {
        return Stream.of(CreditType.values())
                .flatMap(type -> activity.offer(type).stream())
                .map(Offer::designated)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<String> speakers(ActivityView activity, UUID sessionId) {
        return activity.session(sessionId).stream()
                .flatMap(session -> session.faculty().stream())
                .flatMap(id -> activity.person(id).stream())
                .map(PersonView::name)
                .toList();
    }
}
