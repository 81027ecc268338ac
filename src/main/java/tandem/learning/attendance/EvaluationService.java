package tandem.learning.attendance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.Objective;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.people.accounts.Draft;
import tandem.people.accounts.Drafts;
import tandem.platform.shared.NotFound;

/**
 * What a person made of a session. One evaluation a visit: a draft until it is finished, then it
 * stands as it is. Finishing mails what leads her on, in the same transaction.
 */
@Service
@Transactional
public class EvaluationService {
    private static final int OBJECTIVES_ASKED = 4;

    private final OpenVisits visits;
    private final EvaluationTable table;
    private final Sessions sessions;
    private final ActivityService activities;
    private final VisitProof proof;
    private final Drafts drafts;
    private final Clock clock;

    EvaluationService(
            OpenVisits visits,
            EvaluationTable table,
            Sessions sessions,
            ActivityService activities,
            VisitProof proof,
            Drafts drafts,
            Clock clock) {
        this.visits = visits;
        this.table = table;
        this.sessions = sessions;
        this.activities = activities;
        this.proof = proof;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @throws NotFound for another browser or another person
     */
    @Transactional(readOnly = true)
    public EvaluationPage page(UUID visitId, EvaluationStep step, Visitor visitor) {
        var open = visits.open(visitId, visitor);
        return of(open, sessions.session(open.visit().sessionId()), step);
    }

    /** The same for a visit that was opened already, at a session that was read already. */
    @Transactional(readOnly = true)
    public EvaluationPage of(OpenVisit open, SessionPlan session, EvaluationStep step) {
        return new EvaluationPage(
                open, session, asked(session), isOpen(session), typed(open.visit().id(), step));
    }

    /**
     * What was typed on a page and not yet stored; empty when nothing was.
     *
     * @throws NotFound for another browser or another person
     */
    @Transactional(readOnly = true)
    public Map<String, List<String>> typed(UUID visitId, EvaluationStep step, Visitor visitor) {
        visits.open(visitId, visitor);
        return typed(visitId, step);
    }

    private Map<String, List<String>> typed(UUID visitId, EvaluationStep step) {
        return drafts.find(visitId, step.draft()).map(Draft::fields).orElse(Map.of());
    }

    /**
     * Kept until the evaluation is finished, somebody goes on after a new scan, or 30 days; a
     * finished one keeps nothing more.
     *
     * @throws NotFound for another browser or another person
     */
    public void keep(
            UUID visitId, EvaluationStep step, Map<String, List<String>> typed, Visitor visitor) {
        if (!visits.open(visitId, visitor).evaluated()) {
            drafts.save(visitId, step.draft(), typed);
        }
    }

    /**
     * Sent twice, it is stored, mailed and counted once.
     *
     * @throws EvaluationNotOpen before the session lets her claim
     * @throws ObjectivesChanged when what was rated is not what is asked now
     * @throws NotFound for another browser or another person
     */
    public Finished finish(FinishEvaluation evaluation, Visitor visitor) {
        var open = visits.open(evaluation.visitId(), visitor);
        var session = sessions.session(open.visit().sessionId());
        if (!isOpen(session)) {
            throw new EvaluationNotOpen(session.claimOpens(), session.zone());
        }
        if (!table.open(evaluation, clock.instant())) {
            return open.hers() ? Finished.HERS : Finished.CODE_MAILED;
        }
        var asked = asked(session);
        if (!ids(asked).equals(evaluation.judged().ratings().keySet())) {
            throw new ObjectivesChanged();
        }
        table.rate(evaluation, asked);
        table.plan(evaluation.visitId(), evaluation.plan());
        for (var step : EvaluationStep.values()) {
            drafts.drop(evaluation.visitId(), step.draft());
        }
        return proof.follow(open.visit(), session, visitor);
    }

    /**
     * @throws NotFound for another browser or another person
     */
    @Transactional(readOnly = true)
    public EvaluationSummary summary(UUID visitId, Visitor visitor) {
        var open = visits.open(visitId, visitor);
        var visit = open.visit();
        var session = sessions.session(visit.sessionId());
        var answers =
                open.showsWhatWasTyped() ? table.answers(visitId) : EvaluationTable.Answers.NONE;
        var after =
                new NextStep.After(
                        visitId,
                        visit.sessionId(),
                        session.activityId(),
                        open.hers() ? visitor.actor() : null,
                        answers.joinChoice(),
                        answers.barriers());
        return new EvaluationSummary(open, session, after, answers.commitments());
    }

    private List<Objective> asked(SessionPlan session) {
        return activities.objectives(session.activityId()).stream()
                .limit(OBJECTIVES_ASKED)
                .toList();
    }

    private boolean isOpen(SessionPlan session) {
        return !clock.instant().isBefore(session.claimOpens());
    }

    private static Set<UUID> ids(List<Objective> objectives) {
        return objectives.stream().map(Objective::id).collect(Collectors.toSet());
    }
}
