package tandem.crediting.credits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.CreditType;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Person;
import tandem.platform.audit.AuditTrail;

/** All awards as the CE office lists them, by key, at most three statements a page. */
@Service
@Transactional
public class AwardList {
    private static final int PAGE = 50;
    private static final int MOST_PEOPLE = 200;
    private static final int MOST_ROWS = 100_000;

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    /** The list itself as the subject of an audit entry. */
    private static final UUID ALL_AWARDS = new UUID(0, 2);

    private static final String AWARDS =
            """
            select a.id, a.number, c.person_id, t.title, c.completed_on, c.credit_type, a.amount, a.awarded_at,
                   exists (select from credits.revocation r where r.award_id = a.id) as revoked
            from credits.award a
            join credits.claim c on c.id = a.claim_id
            join lateral (select title from credits.certificate where number = a.number
                          order by version desc limit 1) t on true
            where (a.awarded_at, a.id) < (:at, :id)
              and (:text = '' or a.number = :number or t.title ilike :like or c.person_id = any(:people))
            order by a.awarded_at desc, a.id desc limit :limit
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final AuditTrail audit;

    AwardList(JdbcClient db, AccountService accounts, AuditTrail audit) {
        this.db = db;
        this.accounts = accounts;
        this.audit = audit;
    }

    private record Found(UUID personId, AwardPage.Row row) {}

    @Transactional(readOnly = true)
    public AwardPage page(ListAwards list) {
        var rows = named(find(list, PAGE + 1));
        var more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        var last = more ? shown.getLast() : null;
        return new AwardPage(
                shown,
                last == null ? null : new ListAwards.After(last.awardedAt(), last.awardId()));
    }

    /** Everything that is found, as a table to keep; recorded, because it carries names. */
    public List<AwardPage.Row> export(String text, Actor staff) {
        audit.record(staff.accountId(), "award.exported", ALL_AWARDS);
        return named(find(new ListAwards(text, null), MOST_ROWS));
    }

    private List<Found> find(ListAwards list, int limit) {
        var text = list.text().strip();
        var after = list.after();
        return db.sql(AWARDS)
                .param("at", (after == null ? LATEST : after.awardedAt()).atOffset(ZoneOffset.UTC))
                .param("id", after == null ? HIGHEST : after.awardId())
                .param("text", text)
                .param(
                        "number",
                        CertificateNumber.read(text).map(CertificateNumber::symbols).orElse(""))
                .param("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("people", people(text))
                .param("limit", limit)
                .query(AwardList::found)
                .list();
    }

    private UUID[] people(String text) {
        return accounts.search(text, MOST_PEOPLE).stream().map(Person::id).toArray(UUID[]::new);
    }

    private List<AwardPage.Row> named(List<Found> found) {
        var people =
                accounts.people(found.stream().map(Found::personId).collect(Collectors.toSet()));
        return found.stream().map(it -> it.row().of(people.get(it.personId()))).toList();
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        return new Found(
                row.getObject("person_id", UUID.class),
                new AwardPage.Row(
                        row.getObject("id", UUID.class),
                        new CertificateNumber(row.getString("number")),
                        "",
                        row.getString("title"),
                        row.getObject("completed_on", LocalDate.class),
                        CreditType.valueOf(row.getString("credit_type")),
                        row.getBigDecimal("amount"),
                        row.getObject("awarded_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("revoked")));
    }
}
