package tandem.improving.collaboratives;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Person;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** Names who coordinates, advises and pays: by e-mail, in force once that e-mail is proved. */
@Service
@Transactional
public class NamingService {
    private final CollaborativeService collaboratives;
    private final RoleTable roles;
    private final AccountService accounts;
    private final RoleMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    NamingService(
            CollaborativeService collaboratives,
            RoleTable roles,
            AccountService accounts,
            RoleMail mail,
            AuditTrail audit,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.roles = roles;
        this.accounts = accounts;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * By coordinators and CE staff. Who is named learns it by mail; the same name twice changes
     * nothing.
     */
    public void name(NameForRole naming, Actor actor) {
        var collaborative = collaboratives.editable(naming.collaborativeId(), actor);
        var id = UUID.randomUUID();
        if (roles.name(id, naming, actor, OffsetDateTime.now(clock))) {
            audit.record(actor.accountId(), "collaborative.named", id);
            mail.named(naming, collaborative, actor);
        }
    }

    /** By coordinators and CE staff. */
    public void end(EndRole role, Actor actor) {
        collaboratives.editable(role.collaborativeId(), actor);
        if (!roles.end(role, actor, OffsetDateTime.now(clock))) {
            throw new NotFound("Role", role.roleId());
        }
        audit.record(actor.accountId(), "collaborative.unnamed", role.roleId());
    }

    /** Coordinators first; for who may edit the collaborative. */
    @Transactional(readOnly = true)
    public List<RoleHolder> holders(UUID collaborativeId, Actor actor) {
        var collaborative = collaboratives.editable(collaborativeId, actor);
        var rows = roles.all(collaborativeId);
        var people =
                accounts.people(
                        rows.stream()
                                .map(RoleTable.Named::accountId)
                                .filter(Objects::nonNull)
                                .toList());
        return rows.stream().map(row -> holder(row, people, collaborative)).toList();
    }

    private static RoleHolder holder(
            RoleTable.Named row, Map<UUID, Person> people, CollaborativeView collaborative) {
        var person = row.accountId() == null ? null : people.get(row.accountId());
        return new RoleHolder(
                row.id(),
                row.role(),
                row.email(),
                person == null ? null : person.name(),
                collaborative.dateOf(row.namedAt().toInstant()));
    }
}
