package tandem.learning.attendance;

import static tandem.learning.attendance.DecideVisit.Word.CONFIRMED;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.learners.LearnerService;

/**
 * Staff's word that a visit was somebody's. It gives the hour to an account; it confirms no e-mail,
 * signs in nobody and lets nothing that waits for her proof take effect.
 */
@Service
@Transactional
public class Vouching {
    private final StaffVisits visits;
    private final StaffDecisions decisions;
    private final Presence presence;
    private final AccountService accounts;
    private final LearnerService learners;
    private final JdbcClient db;

    Vouching(
            StaffVisits visits,
            StaffDecisions decisions,
            Presence presence,
            AccountService accounts,
            LearnerService learners,
            JdbcClient db) {
        this.visits = visits;
        this.decisions = decisions;
        this.presence = presence;
        this.accounts = accounts;
        this.learners = learners;
        this.db = db;
    }

    /**
     * @return the account it counts for now
     * @throws AlreadyCounted when it is somebody's
     * @throws tandem.platform.shared.NotFound when there is no such visit or account
     */
    public UUID vouch(VouchVisit word, Actor actor) {
        var visit = visits.locked(word.visit(), actor);
        if (visit.personId() != null) {
            throw new AlreadyCounted();
        }
        var person = person(word, visit, actor);
        presence.count(visit, person, accounts.group(person));
        db.sql("update attendance.visit set vouched_by = ? where id = ?")
                .params(actor.accountId(), visit.id())
                .update();
        learners.stateOnce(person, visit.profession());
        decisions.decide(
                new DecideVisit(word.visit(), CONFIRMED, null, word.reason(), false), actor);
        return person;
    }

    private UUID person(VouchVisit word, VisitView visit, Actor actor) {
        return word.accountId() == null
                ? accounts.openUnconfirmed(visit.name(), visit.email(), actor)
                : accounts.survivor(accounts.person(word.accountId()).id());
    }
}
