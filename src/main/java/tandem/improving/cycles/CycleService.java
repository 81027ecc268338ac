package tandem.improving.cycles;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

@Service
@Transactional
public class CycleService {
    private final CycleRepository cycles;
    private final Moves moves;
    private final TeamService teams;
    private final AuditTrail audit;

    CycleService(CycleRepository cycles, Moves moves, TeamService teams, AuditTrail audit) {
        this.cycles = cycles;
        this.moves = moves;
        this.teams = teams;
        this.audit = audit;
    }

    /** The team's cycles by number, for someone who may read the team. */
    @Transactional(readOnly = true)
    public List<CycleSummary> ofTeam(TeamAccess access) {
        return cycles.findByTeamIdOrderByNumber(access.teamId());
    }

    /** For a page that has asked already who may read these teams; one statement. */
    @Transactional(readOnly = true)
    public List<CycleSummary> ofTeams(Collection<UUID> teamIds) {
        return cycles.findByTeamIdInOrderByTeamIdAscNumberAsc(teamIds);
    }

    /** The cycles that test these commitments, for the person who made them; one statement. */
    @Transactional(readOnly = true)
    public List<CycleSummary> testing(Collection<UUID> commitmentIds) {
        return cycles.findByCommitmentIdIn(commitmentIds);
    }

    /**
     * When a cycle of each team last changed its stage; a draft is no change yet, and a team
     * without any is absent. One statement.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> lastMoves(Collection<UUID> teamIds) {
        return moves.latest(teamIds);
    }

    public CycleView show(UUID cycleId, Actor actor) {
        return page(cycleId, actor).cycle();
    }

    /** Not read-only: a view from outside the team is recorded. Five statements, six then. */
    public CyclePage page(UUID cycleId, Actor actor) {
        var cycle = cycles.findWholeById(cycleId).orElseThrow(() -> new NotFound("Cycle", cycleId));
        var access = accessTo(cycle, actor);
        if (access.fromOutside()) {
            audit.record(actor.accountId(), "cycle.viewed", cycleId);
        }
        var around =
                new Surroundings(
                        ofTeam(access),
                        moves.named(cycle.moves(), access.zone()),
                        access.editable());
        return new CyclePage(cycle.view(around), access);
    }

    /** Keeps a plan, unfinished or finished, and answers its cycle. */
    public UUID plan(PlanCycle plan, Actor actor) {
        var cycle =
                plan.cycleId() == null
                        ? begin(plan.teamId(), null, plan.title(), actor)
                        : editable(plan.cycleId(), plan.seenVersion(), actor);
        var before = cycle.stage();
        cycle.plan(plan);
        moved(cycle, before, actor);
        audit.record(actor.accountId(), "cycle.planned", cycle.id());
        return cycle.id();
    }

    /** From here on the predictions stand. */
    public void start(UUID cycleId, Actor actor) {
        var cycle = editable(cycleId, actor);
        cycle.start();
        moved(cycle, Stage.PLANNED, actor);
        audit.record(actor.accountId(), "cycle.started", cycleId);
    }

    public void note(DoCycle notes, Actor actor) {
        var cycle = editable(notes.cycleId(), notes.seenVersion(), actor);
        cycle.note(notes);
        moved(cycle, Stage.DOING, actor);
        audit.record(actor.accountId(), "cycle.noted", cycle.id());
    }

    public void study(StudyCycle study, Actor actor) {
        var cycle = editable(study.cycleId(), study.seenVersion(), actor);
        cycle.study(study);
        audit.record(actor.accountId(), "cycle.studied", cycle.id());
    }

    /** Closes the cycle; drafts its successor where one was named, and answers it. */
    public @Nullable UUID act(ActOnCycle act, Actor actor) {
        var cycle = editable(act.cycleId(), act.seenVersion(), actor);
        cycle.act(act);
        moved(cycle, Stage.STUDYING, actor);
        audit.record(actor.accountId(), "cycle.acted", cycle.id());
        return act.nextTitle().isBlank()
                ? null
                : begin(cycle.teamId(), cycle.id(), act.nextTitle(), actor).id();
    }

    public void cancel(UUID cycleId, String reason, Actor actor) {
        var cycle = editable(cycleId, actor);
        var before = cycle.stage();
        cycle.cancel(reason);
        moved(cycle, before, actor);
        audit.record(actor.accountId(), "cycle.cancelled", cycleId);
    }

    private Cycle begin(UUID teamId, @Nullable UUID follows, String title, Actor actor) {
        requireSeat(teams.access(teamId, actor));
        var number = moves.nextNumber(teamId);
        return cycles.save(new Cycle(teamId, number, follows, title));
    }

    /** The row of the move refers to the cycle, so the cycle is written first. */
    private void moved(Cycle cycle, Stage before, Actor actor) {
        cycles.flush();
        if (cycle.stage() != before) {
            moves.record(cycle.id(), cycle.stage(), actor.accountId());
        }
    }

    private Cycle editable(UUID cycleId, int seenVersion, Actor actor) {
        var cycle = editable(cycleId, actor);
        cycle.requireSeen(seenVersion);
        return cycle;
    }

    private Cycle editable(UUID cycleId, Actor actor) {
        var cycle = find(cycleId);
        requireSeat(accessTo(cycle, actor));
        return cycle;
    }

    private Cycle find(UUID cycleId) {
        return cycles.findById(cycleId).orElseThrow(() -> new NotFound("Cycle", cycleId));
    }

    /** Someone outside the team must not be able to tell its cycle from one that is not there. */
    private TeamAccess accessTo(Cycle cycle, Actor actor) {
        return teams.access(cycle.teamId(), actor);
    }

    private static void requireSeat(TeamAccess access) {
        if (!access.editable()) {
            throw new AccessDeniedException("Only the team changes its cycles");
        }
    }
}
