package tandem.learning.attendance;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.AskForCode;
import tandem.people.accounts.CodeOutcome;
import tandem.people.accounts.KnownDevices;
import tandem.people.accounts.ProveCode;
import tandem.people.accounts.SignInCodes;
import tandem.platform.shared.NotFound;

/**
 * Makes a visit hers: by the code mailed to the address that was typed, typed in the browser of the
 * visit, or by a sign-in with that address. Nothing else attaches one, except staff's word.
 */
@Service
@Transactional
public class VisitProof {
    private static final String CORRECT =
            """
            update attendance.visit set email = ?
            where id = ? and device = ? and person_id is null and proved_at is null and ended_at is null
            """;

    private final OpenVisits open;
    private final Visits visits;
    private final Sessions sessions;
    private final SignInCodes codes;
    private final KnownDevices devices;
    private final AccountService accounts;
    private final EvaluationMail mail;
    private final JdbcClient db;

    VisitProof(
            OpenVisits open,
            Visits visits,
            Sessions sessions,
            SignInCodes codes,
            KnownDevices devices,
            AccountService accounts,
            EvaluationMail mail,
            JdbcClient db) {
        this.open = open;
        this.visits = visits;
        this.sessions = sessions;
        this.codes = codes;
        this.devices = devices;
        this.accounts = accounts;
        this.mail = mail;
        this.db = db;
    }

    /**
     * After a finished evaluation: the mail for reading at home goes out, and the visit is attached
     * to whoever is signed in with its address; for everybody else a code is mailed.
     */
    Finished follow(VisitView visit, SessionPlan session, Visitor visitor) {
        mail.evaluated(visit, session);
        if (isSignedInWith(visit, visitor)) {
            visits.attach(visit.id(), signedIn(visitor));
            return Finished.HERS;
        }
        ask(visit, visitor);
        return Finished.CODE_MAILED;
    }

    /**
     * A new code; the former one is void.
     *
     * @throws NotFound for another browser
     */
    public void askAgain(UUID visitId, Visitor visitor) {
        ask(open.open(visitId, visitor).visit(), visitor);
    }

    /**
     * @throws NotFound for another browser
     */
    public String email(UUID visitId, Visitor visitor) {
        return open.open(visitId, visitor).visit().email();
    }

    /**
     * Whose code a try would guess: the last one mailed for this browser, whatever visit it names.
     *
     * @throws NotFound for another browser
     */
    public String mailedTo(UUID visitId, Visitor visitor) {
        var typed = email(visitId, visitor);
        return codes.pending(visitor.device()).map(SignInCodes.Pending::email).orElse(typed);
    }

    /** Tries are counted when this commits, so a wrong code is an outcome, not an exception. */
    public ProofOutcome prove(ProveVisit proof, Visitor visitor) {
        var visit = open.open(proof.visitId(), visitor).visit();
        return switch (codes.prove(new ProveCode(visitor.device(), proof.code()))) {
            case CodeOutcome.Proved(var actor, var email, _) when email.equals(visit.email()) -> {
                visits.attach(visit.id(), actor);
                if (proof.ownPhone() != null) {
                    devices.remember(visitor.device(), actor, proof.ownPhone());
                }
                yield new ProofOutcome.Attached(actor);
            }
            case CodeOutcome.Proved(var actor, _, _) -> new ProofOutcome.AnotherEmail(actor);
            case CodeOutcome.Wrong(var left) -> new ProofOutcome.Wrong(left);
            case CodeOutcome.NameWanted _, CodeOutcome.Void _ -> unusable(visit.id());
        };
    }

    /**
     * A mistyped address, until it is proved. What had been mailed to the former one is mailed to
     * the new one.
     *
     * @throws NotFound for another browser, or when the visit counts for somebody already
     * @return whether the evaluation is finished, and a code was mailed
     * @throws EmailTypedTwice when the browser has a visit with that address already
     */
    public boolean correctEmail(UUID visitId, String email, Visitor visitor) {
        var opened = open.open(visitId, visitor);
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.equals(opened.visit().email())) {
            rewrite(visitId, address, visitor);
        }
        if (opened.evaluated()) {
            var visit = visits.visit(visitId, visitor.device());
            mail.evaluated(visit, sessions.session(visit.sessionId()));
            ask(visit, visitor);
        }
        return opened.evaluated();
    }

    private void rewrite(UUID visitId, String address, Visitor visitor) {
        try {
            var corrected =
                    db.sql(CORRECT).params(address, visitId, visitor.device().hash()).update();
            if (corrected == 0) {
                throw new NotFound("Visit", visitId);
            }
        } catch (DuplicateKeyException twice) {
            throw new EmailTypedTwice();
        }
    }

    private void ask(VisitView visit, Visitor visitor) {
        codes.ask(
                new AskForCode(
                        visit.email(),
                        visit.name(),
                        visitor.device(),
                        "/checkin/visits/" + visit.id() + "/done"));
    }

    /** The same form sent twice finds its code spent and its visit attached. */
    private ProofOutcome unusable(UUID visitId) {
        var attached =
                db.sql("select proved_at is not null from attendance.visit where id = ?")
                        .param(visitId)
                        .query(Boolean.class)
                        .single();
        return attached ? new ProofOutcome.AlreadyAttached() : new ProofOutcome.Void();
    }

    private boolean isSignedInWith(VisitView visit, Visitor visitor) {
        var actor = visitor.actor();
        if (actor == null) {
            return false;
        }
        return visit.personId() == null
                ? accounts.confirmedEmails(actor.accountId()).contains(visit.email())
                : accounts.group(actor.accountId()).contains(visit.personId());
    }

    private static Actor signedIn(Visitor visitor) {
        return Objects.requireNonNull(visitor.actor());
    }
}
