package tandem.people.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;

@Service
@Transactional
public class ProviderService {
    /** The provider's one row as the subject of an audit entry. */
    private static final UUID THE_PROVIDER = new UUID(0, 1);

    private static final Duration NAME_IS_GOOD_FOR = Duration.ofSeconds(30);

    private static final String CHANGE =
            """
            update organizations.provider
            set version = version + 1, name = ?, zone = ?, accme_provider_id = ?,
                accreditation_statement = ?, designation_statement = ?,
                participation_statement = ?, signatory_name = ?, signatory_title = ?
            where version = ?
            """;

    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile @Nullable Named named;

    private record Named(String name, ZoneId zone, Instant until) {}

    ProviderService(JdbcClient db, AuditTrail audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Provider provider() {
        return db.sql("select * from organizations.provider").query(ProviderService::row).single();
    }

    /** For the frame of every page: at most half a minute old, and mostly without a connection. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public String name() {
        return named().name();
    }

    /** Rules every deadline (docs/standards/credit-systems.md); at most half a minute old. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public ZoneId zone() {
        return named().zone();
    }

    private Named named() {
        var known = named;
        if (known == null || clock.instant().isAfter(known.until())) {
            var provider = provider();
            known =
                    new Named(
                            provider.name(),
                            provider.zone(),
                            clock.instant().plus(NAME_IS_GOOD_FOR));
            named = known;
        }
        return known;
    }

    /**
     * @throws OptimisticLockingFailureException when somebody saved since {@code provider} was read
     */
    public void change(Provider provider, Actor actor) {
        var changed =
                db.sql(CHANGE)
                        .param(provider.name())
                        .param(provider.zone().getId())
                        .param(provider.accmeProviderId())
                        .param(provider.accreditationStatement())
                        .param(provider.designationStatement())
                        .param(provider.participationStatement())
                        .param(provider.signatoryName())
                        .param(provider.signatoryTitle())
                        .param(provider.version())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The provider changed since it was shown");
        }
        named = null;
        audit.record(actor.accountId(), "provider.changed", THE_PROVIDER);
    }

    private static Provider row(ResultSet row, int number) throws SQLException {
        return new Provider(
                row.getInt("version"),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getString("accme_provider_id"),
                row.getString("accreditation_statement"),
                row.getString("designation_statement"),
                row.getString("participation_statement"),
                row.getString("signatory_name"),
                row.getString("signatory_title"));
    }
}
