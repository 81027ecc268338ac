package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.learning.activities.CreditType;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Person;
import tandem.people.organizations.ProviderService;

/** The trace of one award: everything that led to it and came of it. */
@Component
class Awards {
    private static final String AWARD =
            """
            select a.id, a.number, a.amount, a.awarded_at, a.awarded_by, a.reason, a.corrects,
                   (select id from credits.award n where n.corrects = a.id) as corrected_by,
                   c.activity_id, c.credit_type, c.completed_on, c.minutes, cardinality(c.visits) as visits,
                   c.amount as claimed, c.attested_at,
                   r.revoked_at, r.revoked_by, r.reason as revoked_because
            from credits.award a
            join credits.claim c on c.id = a.claim_id
            left join credits.revocation r on r.award_id = a.id
            where a.id = ?
            """;

    private final JdbcClient db;
    private final Certificates certificates;
    private final AccountService accounts;
    private final ProviderService providers;

    Awards(
            JdbcClient db,
            Certificates certificates,
            AccountService accounts,
            ProviderService providers) {
        this.db = db;
        this.certificates = certificates;
        this.accounts = accounts;
        this.providers = providers;
    }

    /** As the statement reads it. */
    private record Row(
            UUID id,
            String number,
            BigDecimal amount,
            OffsetDateTime awardedAt,
            @Nullable UUID awardedBy,
            @Nullable String reason,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy,
            UUID activityId,
            CreditType creditType,
            LocalDate completedOn,
            int minutes,
            int visits,
            BigDecimal claimed,
            OffsetDateTime attestedAt,
            @Nullable OffsetDateTime revokedAt,
            @Nullable UUID revokedBy,
            @Nullable String revokedBecause) {

        AwardView view(CertificateView certificate, Map<UUID, Person> people, ZoneId zone) {
            return new AwardView(
                    id,
                    certificate.number(),
                    certificate.name(),
                    certificate.title(),
                    activityId,
                    creditType,
                    completedOn,
                    minutes,
                    visits,
                    claimed,
                    attestedAt.toInstant(),
                    amount,
                    awardedAt.toInstant(),
                    name(people, awardedBy),
                    reason,
                    revoked(people),
                    corrects,
                    correctedBy,
                    zone);
        }

        private AwardView.@Nullable Revoked revoked(Map<UUID, Person> people) {
            var by = name(people, revokedBy);
            return revokedAt == null || by == null || revokedBecause == null
                    ? null
                    : new AwardView.Revoked(revokedAt.toInstant(), by, revokedBecause);
        }

        private static @Nullable String name(Map<UUID, Person> people, @Nullable UUID id) {
            var person = id == null ? null : people.get(id);
            return person == null ? null : person.name();
        }
    }

    Optional<AwardView> view(UUID awardId) {
        return db.sql(AWARD).param(awardId).query(Row.class).optional().map(this::complete);
    }

    private AwardView complete(Row row) {
        var number = new CertificateNumber(row.number());
        var certificate = certificates.find(number).orElseThrow().certificate();
        var staff =
                Stream.of(row.awardedBy(), row.revokedBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return row.view(certificate, accounts.people(staff), providers.zone());
    }
}
