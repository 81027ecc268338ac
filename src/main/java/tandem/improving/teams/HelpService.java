package tandem.improving.teams;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/**
 * A team asks for help (reason 1 of docs/standards/spc.md section 1.1), until somebody who may read
 * the team closes the ask with an answer.
 */
@Service
@Transactional
public class HelpService {
    private static final String ASK =
            """
            insert into teams.help (id, team_id, asked_by, asked_at, wish) values (?, ?, ?, ?, ?)
            on conflict (team_id, md5(wish)) where closed_at is null do nothing
            """;

    private static final String CLOSE =
            """
            update teams.help set answer = ?, closed_by = ?, closed_at = ?
            where id = ? and team_id = ? and closed_at is null returning asked_by
            """;

    private final JdbcClient db;
    private final TeamService access;
    private final TeamMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    HelpService(JdbcClient db, TeamService access, TeamMail mail, AuditTrail audit, Clock clock) {
        this.db = db;
        this.access = access;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** By whoever works in the team; the same words twice are one ask. */
    public void ask(AskForHelp ask, Actor actor) {
        var team = access.access(ask.teamId(), actor);
        if (!team.editable()) {
            throw new AccessDeniedException("Does not work in the team");
        }
        var id = UUID.randomUUID();
        var asked =
                db.sql(ASK)
                        .params(
                                id,
                                team.teamId(),
                                actor.accountId(),
                                OffsetDateTime.now(clock),
                                ask.wish())
                        .update();
        if (asked == 1) {
            audit.record(actor.accountId(), "help.asked", id);
            mail.helpAsked(team);
        }
    }

    /**
     * By the coordinator, an advisor, the sponsor, or the team itself where it found the way alone.
     *
     * @throws AlreadyAnswered when somebody closed it meanwhile
     */
    public void close(CloseHelp close, Actor actor) {
        var team = access.access(close.teamId(), actor);
        known(close, team);
        var askedBy =
                db.sql(CLOSE)
                        .params(
                                close.answer(),
                                actor.accountId(),
                                OffsetDateTime.now(clock),
                                close.helpId(),
                                team.teamId())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new AlreadyAnswered("teams.help.closed"));
        audit.record(actor.accountId(), "help.closed", close.helpId());
        if (!askedBy.equals(actor.accountId())) {
            mail.helpClosed(team, askedBy);
        }
    }

    private void known(CloseHelp close, TeamAccess team) {
        var there =
                db.sql("select exists (select from teams.help where id = ? and team_id = ?)")
                        .params(close.helpId(), team.teamId())
                        .query(Boolean.class)
                        .single();
        if (!there) {
            throw new NotFound("Ask for help", close.helpId());
        }
    }
}
