package tandem.crediting.credits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tandem.people.accounts.Identity;
import tandem.people.organizations.ProviderService;

/** A person's own credit, under whichever of her ids it was awarded. */
@Service
@Transactional(readOnly = true)
public class TranscriptService {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** An award a row; a claim without one is a row where it waits or was refused. */
    private static final String LEDGER =
            """
            select a.id, c.activity_id, a.number, t.title, c.completed_on, c.credit_type,
                   coalesce(a.amount, c.amount) as amount, r.revoked_at,
                   coalesce(e.ended_at, c.attested_at) as since, e.reason
            from credits.claim c
            left join credits.award a on a.claim_id = c.id
            left join lateral (select title from credits.certificate where number = a.number
                               order by version desc limit 1) t on true
            left join credits.revocation r on r.award_id = a.id
            left join credits.claim_end e on e.claim_id = c.id
            where c.person_id = any(?)
              and case when a.id is null then coalesce(e.how, 'REFUSED') = 'REFUSED'
                  else c.completed_on between ? and ? end
            order by case when a.id is not null then c.completed_on end desc, a.awarded_at desc, a.id,
                     c.attested_at desc, c.id
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

    /** One row of the ledger: an award, or a claim that is none. */
    private record Entry(@Nullable TranscriptLine line, Transcript.@Nullable Claim claim) {}

    /**
     * @param from first day of completion, or null for the beginning
     * @param to last day of completion, or null for today and later
     */
    public Transcript of(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
        return of(accounts.identity(actor.accountId()), from, to, Map.of());
    }

    /**
     * All of it, for a page that knows the titles of most activities: one statement, one more for
     * the titles of other claims.
     */
    public Transcript of(Identity person, Map<UUID, String> titles) {
        return of(person, null, null, titles);
    }

    private Transcript of(
            Identity person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<UUID, String> titles) {
        var zone = providers.zone();
        var entries = entries(person.ids(), from, to, zone);
        return new Transcript(
                person.name(),
                LocalDate.ofInstant(clock.instant(), zone),
                from,
                to,
                entries.stream().map(Entry::line).filter(Objects::nonNull).toList(),
                titled(
                        entries.stream().map(Entry::claim).filter(Objects::nonNull).toList(),
                        titles));
    }

    private List<Entry> entries(
            Set<UUID> group, @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        return db.sql(LEDGER)
                .param(group.toArray(UUID[]::new))
                .param(from == null ? FIRST_DAY : from)
                .param(to == null ? LAST_DAY : to)
                .query((row, index) -> entry(row, zone))
                .list();
    }

    private List<Transcript.Claim> titled(List<Transcript.Claim> claims, Map<UUID, String> known) {
        var titles = new HashMap<>(known);
        var missing =
                claims.stream()
                        .map(Transcript.Claim::activityId)
                        .filter(id -> !titles.containsKey(id))
                        .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            titles.putAll(activities.titles(missing));
        }
        return claims.stream()
                .map(claim -> claim.titled(titles.getOrDefault(claim.activityId(), "")))
                .toList();
    }

    private static Entry entry(ResultSet row, ZoneId zone) throws SQLException {
        return row.getObject("id") == null
                ? new Entry(null, claim(row))
                : new Entry(line(row, zone), null);
    }

    private static Transcript.Claim claim(ResultSet row) throws SQLException {
        return new Transcript.Claim(
                row.getObject("activity_id", UUID.class),
                "",
                CreditType.valueOf(row.getString("credit_type")),
                row.getBigDecimal("amount"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
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
