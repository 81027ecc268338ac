package tandem.crediting.credits;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.Offer;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;

/** What a learner may claim, and the claim that awards itself in its own transaction. */
@Service
@Transactional
public class ClaimService {
    private final Ledger ledger;
    private final Claimants claimants;
    private final Awarding awarding;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimService(
            Ledger ledger, Claimants claimants, Awarding awarding, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.claimants = claimants;
        this.awarding = awarding;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws tandem.platform.shared.NotFound when there is no such activity, or it is a draft
     */
    @Transactional(readOnly = true)
    public ClaimView show(UUID activityId, Actor actor) {
        var person = claimants.identity(actor.accountId());
        var activity = claimants.activity(activityId);
        var standing = ledger.standing(person.ids(), activityId);
        var rules =
                claimants.rules(
                        new Claimants.Claimant(actor.accountId(), person.ids(), activityId),
                        activity.offers(),
                        standing.lastEnd());
        return new ClaimView(
                activityId,
                activity.title(),
                person.name(),
                rules.profession(),
                rules.offer().map(Offer::type).orElse(null),
                rules.attended().minutes(),
                rules.most(),
                rules.attended().waitsForStaff(),
                rules.missing(clock.instant(), awarding.zone()),
                standing.claimed());
    }

    /**
     * Awards itself when minutes count, the evaluation is there, she attests and the offer was
     * designated in time; waits for staff only where {@link
     * tandem.learning.attendance.Attended#waitsForStaff}.
     */
    public ClaimOutcome claim(ClaimCredit claim, Actor actor) {
        var person = actor.accountId();
        var group = claimants.group(person);
        var standing = ledger.standing(group, claim.activityId());
        if (standing.claimed() != null) {
            return new ClaimOutcome.ClaimedBefore();
        }
        var rules =
                claimants.rules(
                        new Claimants.Claimant(person, group, claim.activityId()),
                        claimants.offers(claim.activityId()),
                        standing.lastEnd());
        var missing = rules.missing(clock.instant(), awarding.zone());
        if (!missing.isEmpty()) {
            return new ClaimOutcome.NotYet(missing);
        }
        if (!claim.attested() || !rules.allows(claim.amount())) {
            return new ClaimOutcome.NotThatMuch(rules.most());
        }
        return enter(row(claim, rules, person), rules, group);
    }

    /** From here on alone with everything this person holds of the activity. */
    private ClaimOutcome enter(LedgerClaim claim, ClaimRules rules, Set<UUID> group) {
        var holdings = ledger.lock(group, rules.offers());
        if (!holdings.isEmpty()
                && ledger.liveClaim(group, rules.offers(), claim.entry()).isPresent()) {
            return new ClaimOutcome.ClaimedBefore();
        }
        if (holdings.left(claim.offerId()).compareTo(claim.amount()) < 0) {
            return new ClaimOutcome.NotThatMuch(holdings.left(claim.offerId()));
        }
        ledger.claim(claim);
        audit.record(claim.personId(), "credit.claimed", claim.id());
        if (rules.attended().waitsForStaff()) {
            ledger.waitForStaff(claim.id());
            return new ClaimOutcome.WaitsForStaff();
        }
        return new ClaimOutcome.Awarded(
                awarding.award(claim, LedgerAward.byItself(claim.amount()), rules.profession()));
    }

    private LedgerClaim row(ClaimCredit claim, ClaimRules rules, UUID person) {
        var offer = rules.offer().orElseThrow();
        return new LedgerClaim(
                UUID.randomUUID(),
                person,
                offer.id(),
                claim.activityId(),
                offer.type(),
                LedgerClaim.ATTENDANCE,
                claim.amount(),
                rules.attended().minutes(),
                List.copyOf(rules.attended().visitIds()),
                requireNonNull(rules.attended().completedOn()),
                clock.instant());
    }
}
