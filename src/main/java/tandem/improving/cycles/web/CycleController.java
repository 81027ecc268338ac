package tandem.improving.cycles.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.cycles.CycleService;
import tandem.improving.cycles.CycleView;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamService;
import tandem.learning.attendance.CommitmentService;
import tandem.learning.attendance.CommitmentView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Drafted;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.Refused;

/** The team's cycles, and the plan of one. */
@Controller
@PreAuthorize("isAuthenticated()")
class CycleController {
    private final CycleService cycles;
    private final TeamService teams;
    private final CommitmentService commitments;

    CycleController(CycleService cycles, TeamService teams, CommitmentService commitments) {
        this.cycles = cycles;
        this.teams = teams;
        this.commitments = commitments;
    }

    @GetMapping("/teams/{teamId}/cycles")
    ModelAndView list(@PathVariable UUID teamId, @SignedIn Actor actor) {
        var team = teams.access(teamId, actor);
        return new ModelAndView("cycles/list", "team", team)
                .addObject("cycles", cycles.ofTeam(team).reversed());
    }

    /**
     * @param from the commitment this cycle comes from
     */
    @Drafted
    @GetMapping("/teams/{teamId}/cycles/new")
    ModelAndView begin(
            @PathVariable UUID teamId,
            @RequestParam(required = false) @Nullable UUID from,
            @SignedIn Actor actor) {
        var team = teams.access(teamId, actor);
        if (!team.editable()) {
            throw new AccessDeniedException("Only the team plans its cycles");
        }
        return frame(team, null)
                .addObject("form", PlanForm.empty(team.today(), from, shared(from, teamId, actor)));
    }

    @Drafted
    @PostMapping("/teams/{teamId}/cycles/new")
    ModelAndView begin(
            @PathVariable UUID teamId,
            @RequestParam(required = false) @Nullable String next,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var known =
                shared(form.commitmentId(), teamId, actor).isEmpty() ? form.ofNoCommitment() : form;
        return keep(teamId, null, next, known, errors, actor, flash);
    }

    /** Her own, or one that a member shares with the team. */
    private String shared(@Nullable UUID commitmentId, UUID teamId, Actor actor) {
        return commitmentId == null
                ? ""
                : commitments
                        .one(commitmentId, actor, teams.members(teamId))
                        .map(CommitmentView::text)
                        .orElse("");
    }

    @Drafted(below = "/notes")
    @GetMapping("/cycles/{cycleId}")
    ModelAndView show(@PathVariable UUID cycleId, @SignedIn Actor actor) {
        var shown = cycles.page(cycleId, actor);
        var cycle = shown.cycle();
        var page = new ModelAndView("cycles/show", "cycle", cycle);
        page.addObject("team", shown.team());
        page.addObject("form", DoForm.of(cycle));
        page.addObject(
                "promise", shown.team().fromOutside() ? "" : promised(cycle.commitmentId(), actor));
        return page;
    }

    @Drafted
    @GetMapping("/cycles/{cycleId}/plan")
    ModelAndView plan(@PathVariable UUID cycleId, @SignedIn Actor actor) {
        var shown = cycles.page(cycleId, actor);
        var cycle = shown.cycle();
        return cycle.editable() && cycle.stage().takesPlans()
                ? frame(shown.team(), cycle).addObject("form", PlanForm.of(cycle))
                : new ModelAndView("redirect:/cycles/" + cycleId);
    }

    @Drafted
    @PostMapping("/cycles/{cycleId}/plan")
    ModelAndView plan(
            @PathVariable UUID cycleId,
            @RequestParam(required = false) @Nullable String next,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var cycle = cycles.show(cycleId, actor);
        return keep(cycle.teamId(), cycle, next, form, errors, actor, flash);
    }

    /**
     * @param next "question" shows the form with one more row, "finish" finishes the plan, anything
     *     else keeps the draft
     */
    private ModelAndView keep(
            UUID teamId,
            @Nullable CycleView cycle,
            @Nullable String next,
            PlanForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes flash) {
        if ("question".equals(next)) {
            return plan(teamId, cycle, form.withOneMoreQuestion(), actor);
        }
        if (errors.hasErrors()) {
            return again(teamId, cycle, errors, UNPROCESSABLE_CONTENT, actor);
        }
        var cycleId = cycle == null ? null : cycle.id();
        try {
            var kept = cycles.plan(form.toCommand(teamId, cycleId, "finish".equals(next)), actor);
            flash.addFlashAttribute("notice", "cycle.planKept");
            return new ModelAndView("redirect:/cycles/" + kept);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again(teamId, cycle, errors, UNPROCESSABLE_CONTENT, actor);
        } catch (OptimisticLockingFailureException stale) {
            if (cycleId == null) {
                throw stale;
            }
            var stored = cycles.show(cycleId, actor);
            var page = plan(teamId, stored, form.onTopOf(stored), actor);
            page.addObject("stored", stored);
            page.setStatus(CONFLICT);
            return page;
        }
    }

    private ModelAndView again(
            UUID teamId,
            @Nullable CycleView cycle,
            BindingResult errors,
            HttpStatus status,
            Actor actor) {
        var page = frame(teams.access(teamId, actor), cycle);
        page.addAllObjects(errors.getModel());
        page.setStatus(status);
        return page;
    }

    private ModelAndView plan(UUID teamId, @Nullable CycleView cycle, PlanForm form, Actor actor) {
        return frame(teams.access(teamId, actor), cycle).addObject("form", form);
    }

    private static ModelAndView frame(TeamAccess team, @Nullable CycleView cycle) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("team", team);
        model.put("cycle", cycle);
        model.put(
                "action",
                cycle == null
                        ? "/teams/" + team.teamId() + "/cycles/new"
                        : "/cycles/" + cycle.id() + "/plan");
        return new ModelAndView("cycles/plan", model);
    }

    /** Her own promise, in her words; nothing of anybody else's is shown. */
    private String promised(@Nullable UUID commitmentId, Actor actor) {
        return commitmentId == null ? "" : commitments.words(commitmentId, actor).orElse("");
    }
}
