package tandem.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/**
 * "This is my own phone". A known device checks its owner in and does nothing else: claim,
 * certificate and team data ask for a sign-in all the same.
 */
@Service
@Transactional
public class KnownDevices {
    private static final String REMEMBER =
            """
            insert into accounts.known_device values (?, ?, ?, ?, ?, ?)
            on conflict (device) do update
            set account_id = excluded.account_id, label = excluded.label,
                remembered_at = excluded.remembered_at, last_seen_at = excluded.last_seen_at
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final AuditTrail audit;
    private final Clock clock;

    KnownDevices(JdbcClient db, AccountService accounts, AuditTrail audit, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Only after a code was proved in this browser; whoever it was known for is forgotten.
     *
     * @param label what its browser says it is, shown in the profile
     */
    public void remember(Device device, Actor actor, String label) {
        var now = OffsetDateTime.now(clock);
        db.sql(REMEMBER)
                .params(UUID.randomUUID(), device.hash(), actor.accountId(), label, now, now)
                .update();
        audit.record(actor.accountId(), "device.remembered", actor.accountId());
    }

    /** For check-in only. */
    @Transactional(readOnly = true)
    public Optional<Actor> of(Device device) {
        return db.sql("select account_id from accounts.known_device where device = ?")
                .param(device.hash())
                .query(UUID.class)
                .optional()
                .flatMap(accounts::actor);
    }

    /** "Not you?": this browser forgets whose it is. */
    public void forget(Device device) {
        db.sql("delete from accounts.known_device where device = ?").param(device.hash()).update();
    }

    @Transactional(readOnly = true)
    public List<KnownDevice> list(Actor actor) {
        return db.sql(
                        "select id, label, remembered_at, last_seen_at from accounts.known_device"
                                + " where account_id = ? order by remembered_at, id")
                .param(actor.accountId())
                .query(KnownDevices::deviceRow)
                .list();
    }

    /**
     * @throws NotFound when it is not one of hers
     */
    public void revoke(UUID deviceId, Actor actor) {
        var gone =
                db.sql("delete from accounts.known_device where id = ? and account_id = ?")
                        .params(deviceId, actor.accountId())
                        .update();
        if (gone == 0) {
            throw new NotFound("Device", deviceId);
        }
        audit.record(actor.accountId(), "device.revoked", deviceId);
    }

    private static KnownDevice deviceRow(ResultSet row, int number) throws SQLException {
        return new KnownDevice(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getObject("remembered_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
    }
}
