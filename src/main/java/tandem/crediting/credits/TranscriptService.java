package tandem.crediting.credits;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.CreditType;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.organizations.ProviderService;

/** A person's own credit, under whichever of her ids it was awarded. */
@Service
@Transactional(readOnly = true)
public class TranscriptService {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final String LINES =
            """
            select a.id, c.activity_id, a.number, t.title, c.completed_on, c.credit_type, a.amount, r.revoked_at
            from credits.claim c
            join credits.award a on a.claim_id = c.id
            join lateral (select title from credits.certificate where number = a.number
                          order by version desc limit 1) t on true
            left join credits.revocation r on r.award_id = a.id
            where c.person_id = any(?) and c.completed_on between ? and ?
            order by c.completed_on desc, a.awarded_at desc, a.id
            """;

    private static final String CLAIMS =
            """
            select c.activity_id, c.credit_type, c.amount, coalesce(e.ended_at, c.attested_at) as since, e.reason
            from credits.claim c
            left join credits.claim_end e on e.claim_id = c.id
            where c.person_id = any(?) and coalesce(e.how, 'REFUSED') = 'REFUSED'
              and not exists (select from credits.award a where a.claim_id = c.id)
            order by c.attested_at desc, c.id
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final ActivityService activities;
    private final ProviderService providers;
    private final Clock clock;

    TranscriptService(
            JdbcClient db,
            AccountService accounts,
            ActivityService activities,
            ProviderService providers,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.activities = activities;
        this.providers = providers;
        this.clock = clock;
    }

    private record ClaimRow(
            UUID activityId,
            CreditType creditType,
            BigDecimal amount,
            OffsetDateTime since,
            @Nullable String reason) {}

    /**
     * @param from first day of completion, or null for the beginning
     * @param to last day of completion, or null for today and later
     */
    public Transcript of(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
        var group = accounts.group(actor.accountId());
        var zone = providers.zone();
        return new Transcript(
                accounts.person(actor.accountId()).name(),
                LocalDate.ofInstant(clock.instant(), zone),
                from,
                to,
                lines(group, from, to, zone),
                claims(group));
    }

    private List<TranscriptLine> lines(
            Set<UUID> group, @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        return db.sql(LINES)
                .param(group.toArray(UUID[]::new))
                .param(from == null ? FIRST_DAY : from)
                .param(to == null ? LAST_DAY : to)
                .query((row, index) -> line(row, zone))
                .list();
    }

    private List<Transcript.Claim> claims(Set<UUID> group) {
        var rows = db.sql(CLAIMS).param(group.toArray(UUID[]::new)).query(ClaimRow.class).list();
        var titles =
                activities.titles(
                        rows.stream().map(ClaimRow::activityId).collect(Collectors.toSet()));
        return rows.stream()
                .map(row ->
                        new Transcript.Claim(
                                row.activityId(),
                                titles.getOrDefault(row.activityId(), ""),
                                row.creditType(),
                                row.amount(),
                                row.since().toInstant(),
                                row.reason()))
                .toList();
    }

    private static TranscriptLine line(ResultSet row, ZoneId zone) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new TranscriptLine(
                row.getObject("id", UUID.class),
                row.getObject("activity_id", UUID.class),
                new CertificateNumber(row.getString("number")),
                row.getString("title"),
                row.getObject("completed_on", LocalDate.class),
                CreditType.valueOf(row.getString("credit_type")),
                row.getBigDecimal("amount"),
                revokedAt == null ? null : LocalDate.ofInstant(revokedAt.toInstant(), zone));
    }
}
