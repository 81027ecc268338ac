package tandem.learning.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.Disclosures;
import tandem.learning.activities.Offer;
import tandem.learning.activities.Offers;
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
    private final Offers offers;
    private final Clock clock;

    private record Kept(CheckInSheet sheet, Instant until) {}

    CheckInSheets(
            Sessions sessions,
            ActivityService activities,
            Disclosures disclosures,
            Offers offers,
            Clock clock) {
        this.sessions = sessions;
        this.activities = activities;
        this.disclosures = disclosures;
        this.offers = offers;
        this.clock = clock;
    }

    public CheckInSheet of(UUID sessionId) {
        var now = clock.instant();
        var known = kept.get(sessionId);
        if (known != null && now.isBefore(known.until())) {
            return known.sheet();
        }
        var sheet = read(sessions.session(sessionId));
        if (kept.size() > MANY) {
            kept.clear();
        }
        kept.put(sessionId, new Kept(sheet, now.plus(FRESH)));
        return sheet;
    }

    private CheckInSheet read(SessionPlan plan) {
        var activity = activities.show(plan.activityId(), null);
        return new CheckInSheet(
                plan,
                speakers(activity, plan.id()),
                offers.of(plan.activityId()).stream()
                        .map(Offer::designated)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                disclosures.shownFor(plan.activityId()));
    }

    private static List<String> speakers(ActivityView activity, UUID sessionId) {
        return activity.session(sessionId).stream()
                .flatMap(session -> session.faculty().stream())
                .flatMap(id -> activity.person(id).stream())
                .map(PersonView::name)
                .toList();
    }
}
