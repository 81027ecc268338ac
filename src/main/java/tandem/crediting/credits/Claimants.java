package tandem.crediting.credits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.learning.activities.Offer;
import tandem.learning.activities.Offers;
import tandem.learning.attendance.Attended;
import tandem.learning.attendance.AttendedActivities;
import tandem.learning.attendance.ClaimWindow;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Identity;
import tandem.people.learners.LearnerService;

/** Gathers what a claim is decided by: a few statements, read before anything is locked. */
@Component
class Claimants {
    private final AccountService accounts;
    private final LearnerService learners;
    private final Offers offers;
    private final AttendedActivities attended;
    private final ClaimWindow window;

    Claimants(
            AccountService accounts,
            LearnerService learners,
            Offers offers,
            AttendedActivities attended,
            ClaimWindow window) {
        this.accounts = accounts;
        this.learners = learners;
        this.offers = offers;
        this.attended = attended;
        this.window = window;
    }

    /** Who claims, under all her ids, and credit of what. */
    record Claimant(UUID personId, Set<UUID> group, UUID activityId) {}

    /** Under which ids, and by what name. */
    Identity identity(UUID personId) {
        return accounts.identity(personId);
    }

    /** Every id that is this person. */
    Set<UUID> group(UUID personId) {
        return accounts.group(personId);
    }

    List<Offer> offers(UUID activityId) {
        return offers.of(activityId);
    }

    /**
     * @throws tandem.platform.shared.NotFound when there is no such activity, or it is a draft
     */
    Offers.OfActivity activity(UUID activityId) {
        return offers.ofActivity(activityId);
    }

    /**
     * @param lastEnd when a claim of hers ended: the window opens anew; null when none did
     */
    ClaimRules rules(Claimant claimant, List<Offer> offered, @Nullable Instant lastEnd) {
        var here = attended.of(claimant.group(), claimant.activityId());
        return new ClaimRules(
                learners.profession(claimant.personId()).orElse(null),
                offered,
                here,
                lastDay(here, lastEnd));
    }

    private @Nullable LocalDate lastDay(Attended here, @Nullable Instant lastEnd) {
        var opens = here.claimOpens();
        if (opens == null) {
            return null;
        }
        return window.lastDay(lastEnd != null && lastEnd.isAfter(opens) ? lastEnd : opens);
    }
}
