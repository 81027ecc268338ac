package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.QuarterHours;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/**
 * What the CE office decides about credit: every decision a row with a reason, nothing edited. Of
 * two at once one is taken, the other is told.
 */
@Service
@Transactional
public class AwardService {
    private final Ledger ledger;
    private final Claimants claimants;
    private final Awarding awarding;
    private final Certificates certificates;
    private final Awards awards;
    private final AuditTrail audit;

    AwardService(
            Ledger ledger,
            Claimants claimants,
            Awarding awarding,
            Certificates certificates,
            Awards awards,
            AuditTrail audit) {
        this.ledger = ledger;
        this.claimants = claimants;
        this.awarding = awarding;
        this.certificates = certificates;
        this.awards = awards;
        this.audit = audit;
    }

    /**
     * Not read-only: that staff read it is recorded.
     *
     * @throws NotFound when there is none
     */
    public AwardView show(UUID awardId, Actor staff) {
        requireStaff(staff);
        audit.record(staff.accountId(), "award.viewed", awardId);
        return awards.view(awardId).orElseThrow(() -> new NotFound("Award", awardId));
    }

    /**
     * @throws NotFound when there is no such claim
     */
    @Transactional(readOnly = true)
    public WaitingClaim claim(UUID claimId, Actor staff) {
        requireStaff(staff);
        var claim = ledger.claim(claimId);
        var facts = awarding.facts(claim.personId(), claim.activityId(), null);
        return new WaitingClaim(claim, facts, ledger.waits(claimId));
    }

    /**
     * @throws ClaimDecided when somebody was first
     * @throws AmountRefused when it is not in quarter hours, or more than was claimed
     */
    public CertificateNumber award(DecideClaim decision, Actor staff) {
        requireStaff(staff);
        var claim = ledger.claim(decision.claimId());
        requireAtMost(claim.amount(), decision.amount());
        var group = claimants.group(claim.personId());
        ledger.lock(group, claimants.offers(claim.activityId()));
        decide(claim);
        if (ledger.inForce(group, claim)) {
            throw new AwardedElsewhere();
        }
        var award = LedgerAward.by(staff.accountId(), decision.amount(), decision.reason().strip());
        audit.record(staff.accountId(), "claim.awarded", claim.id());
        return awarding.award(claim, award);
    }

    /**
     * @throws ClaimDecided when somebody was first
     */
    public void refuse(RefuseClaim refusal, Actor staff) {
        requireStaff(staff);
        var claim = ledger.claim(refusal.claimId());
        ledger.lock(claim);
        decide(claim);
        ledger.end(claim, Ledger.End.REFUSED, refusal.reason().strip(), staff.accountId());
        audit.record(staff.accountId(), "claim.refused", claim.id());
    }

    /**
     * @throws AwardNotInForce when somebody was first
     */
    public void revoke(RevokeAward revocation, Actor staff) {
        var award = takenOut(revocation.awardId(), staff);
        var reason = revocation.reason().strip();
        ledger.revoke(award, reason, staff.accountId());
        ledger.end(award.claim(), Ledger.End.REVOKED, reason, staff.accountId());
        audit.record(staff.accountId(), "award.revoked", revocation.awardId());
    }

    /**
     * The former certificate verifies as revoked; the new one has a number of its own.
     *
     * @throws AwardNotInForce when somebody was first
     * @throws AmountRefused when it is the same, not in quarter hours, or more than was claimed
     */
    public CertificateNumber correct(CorrectAward correction, Actor staff) {
        var award = takenOut(correction.awardId(), staff);
        requireAtMost(award.claim().amount(), correction.amount());
        if (correction.amount().compareTo(award.amount()) == 0) {
            throw new AmountRefused(award.claim().amount());
        }
        var reason = correction.reason().strip();
        ledger.revoke(award, reason, staff.accountId());
        var instead =
                LedgerAward.by(staff.accountId(), correction.amount(), reason)
                        .correcting(correction.awardId());
        ledger.award(instead, award.claim());
        certificates.reissue(instead.number(), award.number());
        audit.record(staff.accountId(), "award.corrected", correction.awardId());
        return instead.number();
    }

    private void decide(LedgerClaim claim) {
        if (!ledger.decide(claim.id())) {
            throw new ClaimDecided();
        }
    }

    /** The award, in force until now, and this member of staff's to revoke. */
    private Ledger.Awarded takenOut(UUID awardId, Actor staff) {
        requireStaff(staff);
        var award = ledger.awarded(awardId);
        ledger.lock(award.claim());
        if (!ledger.takeOutOfForce(awardId)) {
            throw new AwardNotInForce();
        }
        return award;
    }

    private static void requireAtMost(BigDecimal claimed, BigDecimal amount) {
        if (amount.signum() <= 0
                || amount.compareTo(claimed) > 0
                || amount.remainder(QuarterHours.STEP).signum() != 0) {
            throw new AmountRefused(claimed);
        }
    }

    private static void requireStaff(Actor actor) {
        if (!actor.is(Role.CE_STAFF) && !actor.is(Role.CE_DIRECTOR)) {
            throw new NotFound("Award for", actor.accountId());
        }
    }
}
