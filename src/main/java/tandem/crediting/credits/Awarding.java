package tandem.crediting.credits;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.learning.activities.ActivityService;
import tandem.people.accounts.AccountService;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;
import tandem.people.organizations.ProviderService;

/** An award and, in the same breath, what its certificate says from now on. */
@Component
class Awarding {
    private final Ledger ledger;
    private final Certificates certificates;
    private final ActivityService activities;
    private final AccountService accounts;
    private final LearnerService learners;
    private final ProviderService providers;

    Awarding(
            Ledger ledger,
            Certificates certificates,
            ActivityService activities,
            AccountService accounts,
            LearnerService learners,
            ProviderService providers) {
        this.ledger = ledger;
        this.certificates = certificates;
        this.activities = activities;
        this.accounts = accounts;
        this.learners = learners;
        this.providers = providers;
    }

    /** By staff, long after the claim: the profession is what she says now. */
    CertificateNumber award(LedgerClaim claim, LedgerAward award) {
        return award(claim, award, learners.profession(claim.personId()).orElse(null));
    }

    /**
     * @param profession the one that decided which credit it is
     */
    CertificateNumber award(LedgerClaim claim, LedgerAward award, @Nullable Profession profession) {
        ledger.award(award, claim);
        var facts = facts(claim.personId(), claim.activityId(), profession);
        certificates.issue(award.number(), claim.creditType(), facts);
        return award.number();
    }

    /**
     * @throws tandem.platform.shared.NotFound when there is no such activity, or it is a draft
     */
    Certificates.Facts facts(UUID personId, UUID activityId, @Nullable Profession profession) {
        return new Certificates.Facts(
                accounts.person(personId).name(),
                profession,
                activities.facts(activityId),
                providers.provider());
    }

    /** The provider's: it rules every deadline. */
    ZoneId zone() {
        return providers.zone();
    }
}
