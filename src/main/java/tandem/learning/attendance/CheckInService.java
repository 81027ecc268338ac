package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.learners.Profession;
import tandem.platform.shared.NotFound;

/** What a sent check-in form does. Green only after this has committed. */
@Service
@Transactional
public class CheckInService {
    private static final String ASK_LATE =
            """
            insert into attendance.late_request (visit_id, reason, asked_at) values (?, ?, ?)
            on conflict do nothing
            """;

    private final VisitTable table;
    private final Visits visits;
    private final OpenVisits open;
    private final Presence presence;
    private final AccountService accounts;
    private final JdbcClient db;
    private final Clock clock;

    CheckInService(
            VisitTable table,
            Visits visits,
            OpenVisits open,
            Presence presence,
            AccountService accounts,
            JdbcClient db,
            Clock clock) {
        this.table = table;
        this.visits = visits;
        this.open = open;
        this.presence = presence;
        this.accounts = accounts;
        this.db = db;
        this.clock = clock;
    }

    /**
     * What she types of herself.
     *
     * @param lateReason asked for after the end
     */
    public record Typed(
            String email, String name, Profession profession, @Nullable String lateReason) {}

    /** Somebody of whom only what she types is known. One statement, where nobody was before. */
    public UUID checkIn(OpenedForm form, Device device, Typed typed) {
        return open(form, device, typed).id();
    }

    /** One tap, signed in: the visit is hers at once. */
    public UUID checkInSignedIn(OpenedForm form, Device device, Mine mine) {
        var visit = open(form, device, typed(mine));
        visits.attach(visit.id(), mine.actor());
        return visit.id();
    }

    /** One tap on her own phone: it counts as her attendance, and proves nothing else. */
    public UUID checkInOnOwnPhone(OpenedForm form, Device device, Mine mine) {
        var visit = open(form, device, typed(mine));
        if (visit.personId() == null) {
            var person = mine.actor().accountId();
            presence.count(visit, person, accounts.group(person));
        }
        return visit.id();
    }

    /**
     * "That was me: go on": the latest visit of the device at the session, from now on without
     * anything that was typed before.
     *
     * @throws VisitIsSomebodys when it was proved: then she signs in
     */
    public UUID goOn(OpenedForm form, Visitor visitor) {
        var visit =
                visits.current(form.sessionId(), visitor.device())
                        .orElseThrow(() -> new NotFound("Visit at", form.sessionId()));
        open.resume(visit.id(), visitor);
        return visit.id();
    }

    /** Who taps, and what is not known of her account. */
    public record Mine(Actor actor, Profession profession, @Nullable String lateReason) {}

    private Typed typed(Mine mine) {
        var person = accounts.person(mine.actor().accountId());
        var email = person.email();
        return new Typed(
                email == null ? person.id() + "@no-email.invalid" : email,
                person.name(),
                mine.profession(),
                mine.lateReason());
    }

    private VisitView open(OpenedForm form, Device device, Typed typed) {
        var now = clock.instant();
        var visit =
                table.open(
                        new CheckIn(
                                form.sessionId(),
                                device,
                                form.nonce(),
                                typed.email(),
                                AccountService.oneLine(typed.name()),
                                typed.profession(),
                                form.means(),
                                form.openedAt(),
                                form.openedAt()),
                        now,
                        form.far());
        if (form.after()) {
            open.hideTheOthers(visit, device);
        }
        if (form.late() && typed.lateReason() != null && !typed.lateReason().isBlank()) {
            db.sql(ASK_LATE).params(visit.id(), typed.lateReason().strip(), utc(now)).update();
        }
        return visit;
    }
}
