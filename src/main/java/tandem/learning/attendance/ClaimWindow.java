package tandem.learning.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.people.organizations.ProviderService;
import tandem.platform.audit.AuditTrail;

/**
 * How long a person may say that a visit was hers: so many days after the day of the scan, until
 * the end of the last one, in the provider's zone (docs/standards/credit-systems.md).
 */
@Service
@Transactional
public class ClaimWindow {
    private static final UUID THE_SETTING = new UUID(0, 0);

    private final JdbcClient db;
    private final ProviderService providers;
    private final AuditTrail audit;

    /** As it is stored, to be shown and changed. */
    public record Setting(int version, int claimWindowDays) {}

    ClaimWindow(JdbcClient db, ProviderService providers, AuditTrail audit) {
        this.db = db;
        this.providers = providers;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Setting setting() {
        return db.sql("select version, claim_window_days from attendance.setting")
                .query(Setting.class)
                .single();
    }

    /** The last day, in the provider's zone, on which a visit scanned then may be claimed. */
    @Transactional(readOnly = true)
    public LocalDate lastDay(Instant scannedAt) {
        return scannedAt.atZone(zone()).toLocalDate().plusDays(setting().claimWindowDays());
    }

    /** The provider's, which rules every deadline. */
    ZoneId zone() {
        return providers.zone();
    }

    /**
     * @throws OptimisticLockingFailureException when somebody saved since it was read
     */
    public void change(Setting setting, Actor staff) {
        var changed =
                db.sql(
                                "update attendance.setting set claim_window_days = ?, version = version + 1"
                                        + " where version = ?")
                        .params(setting.claimWindowDays(), setting.version())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The claim window changed meanwhile");
        }
        audit.record(staff.accountId(), "attendance.window", THE_SETTING);
    }
}
