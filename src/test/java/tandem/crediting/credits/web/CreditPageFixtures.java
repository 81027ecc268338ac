package tandem.crediting.credits.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.crediting.credits.AwardView;
import tandem.crediting.credits.CertificateNumber;
import tandem.crediting.credits.CertificateView;
import tandem.crediting.credits.ClaimView;
import tandem.crediting.credits.Missing;
import tandem.crediting.credits.Transcript;
import tandem.crediting.credits.TranscriptLine;
import tandem.crediting.credits.WaitingClaim;
import tandem.learning.activities.CreditType;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedInUser;
import tandem.people.learners.Profession;

/** What the pages of credit show. */
final class CreditPageFixtures {
    static final ZoneId OHIO = ZoneId.of("America/New_York");
    static final UUID ACTIVITY = UUID.randomUUID();
    static final UUID AWARD = UUID.randomUUID();
    static final UUID CLAIM = UUID.randomUUID();
    static final CertificateNumber NUMBER =
            CertificateNumber.read("F59T-DWH9-EDD1R-R").orElseThrow();
    static final LocalDate AUGUST_21 = LocalDate.of(2025, 8, 21);
    static final Instant NOON = Instant.parse("2025-08-21T16:00:00Z");
    static final SignedInUser STAFF =
            new SignedInUser(
                    new Actor(
                            UUID.randomUUID(),
                            "Samuel",
                            java.util.Set.of(Role.LEARNER, Role.CE_STAFF)));

    private CreditPageFixtures() {}

    static ClaimView claim(List<Missing> missing, ClaimView.@Nullable Claimed claimed) {
        return new ClaimView(
                ACTIVITY,
                "Refer early, refer warmly",
                "Nadia Farouk",
                Profession.NURSE_PRACTITIONER,
                CreditType.PARTICIPATION,
                60,
                new BigDecimal("1.00"),
                false,
                missing,
                claimed);
    }

    static CertificateView certificate(@Nullable Instant revokedAt) {
        return new CertificateView(
                NUMBER,
                1,
                AWARD,
                "Priya Raman, MD",
                "Physician (MD, DO)",
                CreditType.AMA_PRA_1,
                new BigDecimal("1.00"),
                "Refer early, refer warmly",
                "live activity",
                "Room 2",
                AUGUST_21,
                AUGUST_21,
                AUGUST_21,
                "Erie Plains Institute",
                "Accredited by the council.",
                "Designated for 1.00 AMA PRA Category 1 Credit™.",
                "Ruth Abelson, MEd",
                "Director",
                NOON,
                revokedAt);
    }

    static Transcript transcript(List<TranscriptLine> lines, List<Transcript.Claim> claims) {
        return new Transcript("Nadia Farouk", LocalDate.of(2026, 3, 2), null, null, lines, claims);
    }

    static TranscriptLine line(String title, String amount, @Nullable LocalDate revokedOn) {
        return new TranscriptLine(
                AWARD,
                ACTIVITY,
                NUMBER,
                title,
                AUGUST_21,
                CreditType.AMA_PRA_1,
                new BigDecimal(amount),
                revokedOn);
    }

    static AwardView award(AwardView.@Nullable Revoked revoked) {
        return new AwardView(
                AWARD,
                NUMBER,
                "Priya Raman, MD",
                "Refer early, refer warmly",
                ACTIVITY,
                CreditType.AMA_PRA_1,
                AUGUST_21,
                60,
                1,
                new BigDecimal("1.00"),
                NOON,
                new BigDecimal("1.00"),
                NOON,
                null,
                null,
                revoked,
                null,
                null,
                OHIO);
    }

    static WaitingClaim waitingClaim(boolean waits) {
        return new WaitingClaim(
                CLAIM,
                "Nadia Farouk",
                ACTIVITY,
                "Refer early, refer warmly",
                CreditType.PARTICIPATION,
                new BigDecimal("1.00"),
                60,
                AUGUST_21,
                NOON,
                OHIO,
                waits);
    }
}
