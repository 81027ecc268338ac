package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.accounts.AccountService;
import tandem.people.organizations.ProviderService;

/**
 * How many late requests a person has had granted in a calendar year of the provider's zone. A
 * person is all her accounts and confirmed e-mails; of an unproved visit staff see the e-mail
 * typed.
 */
@Component
class LateQuota {
    private static final String GRANTED =
            """
            select count(distinct v.session_id)::int from attendance.visit v
            where (v.person_id = any(?) or v.email = any(?)) and v.ended_at is null
              and v.scanned_at >= ? and v.scanned_at < ?
              and (select d.kind from attendance.decision d where d.visit_id = v.id
                   order by d.id desc limit 1) = 'LATE_GRANTED'
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final ProviderService providers;
    private final int perYear;

    LateQuota(
            JdbcClient db,
            AccountService accounts,
            ProviderService providers,
            @Value("${tandem.attendance.late-requests-a-year:3}") int perYear) {
        this.db = db;
        this.accounts = accounts;
        this.providers = providers;
        this.perYear = perYear;
    }

    int perYear() {
        return perYear;
    }

    int granted(@Nullable UUID personId, String email, Instant scannedAt) {
        var person = Optional.ofNullable(personId).or(() -> accounts.idByConfirmedEmail(email));
        var ids = person.map(accounts::group).orElse(Set.of());
        var emails =
                new HashSet<>(person.map(accounts::confirmedEmails).orElse(java.util.List.of()));
        emails.add(email);
        var zone = providers.zone();
        var year = LocalDate.ofInstant(scannedAt, zone).getYear();
        return db.sql(GRANTED)
                .param(ids.toArray(UUID[]::new))
                .param(emails.toArray(String[]::new))
                .param(utc(LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant()))
                .param(utc(LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant()))
                .query(Integer.class)
                .single();
    }

    /** Two grants for the same person at once: the second waits and then counts the first. */
    void requireLeft(@Nullable UUID personId, String email, Instant scannedAt) {
        var person = Optional.ofNullable(personId).or(() -> accounts.idByConfirmedEmail(email));
        var key = person.map(accounts::survivor).map(UUID::toString).orElse(email);
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 1)) is null")
                .param("late/" + key)
                .query(Boolean.class)
                .single();
        if (granted(personId, email, scannedAt) >= perYear) {
            throw new LateQuotaUsed(perYear);
        }
    }
}
