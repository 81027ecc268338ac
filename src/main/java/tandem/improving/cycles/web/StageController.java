package tandem.improving.cycles.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
import tandem.improving.cycles.CyclePage;
import tandem.improving.cycles.CycleService;
import tandem.improving.cycles.CycleView;
import tandem.improving.cycles.Decision;
import tandem.improving.cycles.Stage;
import tandem.improving.cycles.Verdict;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Drafted;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.Refused;

/** Moves a cycle from stage to stage: do, study, act, or cancel. */
@Controller
@PreAuthorize("isAuthenticated()")
class StageController {
    private final CycleService cycles;

    StageController(CycleService cycles) {
        this.cycles = cycles;
    }

    @PostMapping("/cycles/{cycleId}/doing")
    String start(@PathVariable UUID cycleId, @SignedIn Actor actor, RedirectAttributes flash) {
        cycles.start(cycleId, actor);
        flash.addFlashAttribute("notice", "cycle.started");
        return "redirect:/cycles/" + cycleId;
    }

    /**
     * @param next "study" ends the test; anything else keeps the notes
     */
    @Drafted(below = "/notes")
    @PostMapping("/cycles/{cycleId}/notes")
    ModelAndView note(
            @PathVariable UUID cycleId,
            @RequestParam(required = false) @Nullable String next,
            @Valid @ModelAttribute("form") DoForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var over = "study".equals(next);
        var attempt =
                new Attempt<>("cycles/show", form, errors, (CycleView it) -> form.onTopOf(it));
        return attempt(
                cycleId,
                attempt,
                actor,
                () -> {
                    cycles.note(form.toCommand(cycleId, over), actor);
                    flash.addFlashAttribute("notice", over ? "cycle.ended" : "cycle.notesKept");
                    return "redirect:/cycles/" + cycleId + (over ? "/study" : "");
                });
    }

    /** The form stands on the cycle's page. */
    @GetMapping("/cycles/{cycleId}/notes")
    String notes(@PathVariable UUID cycleId, @SignedIn Actor actor) {
        return "redirect:/cycles/" + cycles.show(cycleId, actor).id() + "#do";
    }

    @Drafted
    @GetMapping("/cycles/{cycleId}/study")
    ModelAndView study(@PathVariable UUID cycleId, @SignedIn Actor actor) {
        return form("cycles/study", cycleId, Stage.STUDYING, StudyForm::of, actor);
    }

    @Drafted
    @PostMapping("/cycles/{cycleId}/study")
    ModelAndView study(
            @PathVariable UUID cycleId,
            @Valid @ModelAttribute("form") StudyForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt =
                new Attempt<>("cycles/study", form, errors, (CycleView it) -> form.onTopOf(it));
        return attempt(
                cycleId,
                attempt,
                actor,
                () -> {
                    cycles.study(form.toCommand(cycleId), actor);
                    flash.addFlashAttribute("notice", "cycle.studyKept");
                    return "redirect:/cycles/" + cycleId + "/decision";
                });
    }

    @Drafted
    @GetMapping("/cycles/{cycleId}/decision")
    ModelAndView decide(@PathVariable UUID cycleId, @SignedIn Actor actor) {
        return form("cycles/act", cycleId, Stage.STUDYING, ActForm::of, actor);
    }

    @Drafted
    @PostMapping("/cycles/{cycleId}/decision")
    ModelAndView decide(
            @PathVariable UUID cycleId,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt = new Attempt<>("cycles/act", form, errors, (CycleView it) -> form.onTopOf(it));
        return attempt(
                cycleId,
                attempt,
                actor,
                () -> {
                    var successor = cycles.act(form.toCommand(cycleId), actor);
                    flash.addFlashAttribute("notice", "cycle.acted");
                    return "redirect:/cycles/"
                            + (successor == null ? cycleId : successor + "/plan");
                });
    }

    @GetMapping("/cycles/{cycleId}/cancellation")
    ModelAndView cancel(@PathVariable UUID cycleId, @SignedIn Actor actor) {
        return form("cycles/cancel", cycleId, null, it -> new CancelForm(""), actor);
    }

    @PostMapping("/cycles/{cycleId}/cancellation")
    ModelAndView cancel(
            @PathVariable UUID cycleId,
            @Valid @ModelAttribute("form") CancelForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt = new Attempt<>("cycles/cancel", form, errors, (CycleView it) -> form);
        return attempt(
                cycleId,
                attempt,
                actor,
                () -> {
                    cycles.cancel(cycleId, form.reason().trim(), actor);
                    flash.addFlashAttribute("notice", "cycle.cancelled");
                    return "redirect:/cycles/" + cycleId;
                });
    }

    /** A form, what is wrong with it, and how it looks on top of what is stored. */
    private record Attempt<F>(
            String template, F form, BindingResult errors, Function<CycleView, F> onTopOf) {}

    private interface Deed {
        String done();
    }

    /** The form of a stage; whoever may not fill it in, or comes late, sees the cycle. */
    private ModelAndView form(
            String template,
            UUID cycleId,
            @Nullable Stage stage,
            Function<CycleView, Object> form,
            Actor actor) {
        var shown = cycles.page(cycleId, actor);
        var cycle = shown.cycle();
        var open = stage == null ? !cycle.stage().isOver() : cycle.stage() == stage;
        return cycle.editable() && open
                ? page(template, shown).addObject("form", form.apply(cycle))
                : new ModelAndView("redirect:/cycles/" + cycleId);
    }

    /** Invalid, refused or in conflict: the same page around what was typed. */
    private <F> ModelAndView attempt(UUID cycleId, Attempt<F> attempt, Actor actor, Deed deed) {
        if (!attempt.errors().hasErrors()) {
            try {
                return new ModelAndView(deed.done());
            } catch (Refused no) {
                attempt.errors().reject(no.messageKey(), no.details(), null);
            } catch (OptimisticLockingFailureException stale) {
                var shown = cycles.page(cycleId, actor);
                var stored = shown.cycle();
                var page = page(attempt.template(), shown);
                page.addObject("form", attempt.onTopOf().apply(stored));
                page.addObject("stored", stored);
                page.setStatus(CONFLICT);
                return page;
            }
        }
        var page = page(attempt.template(), cycles.page(cycleId, actor));
        page.addAllObjects(attempt.errors().getModel());
        page.addObject("kept", true);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(String template, CyclePage shown) {
        var page = new ModelAndView(template, "cycle", shown.cycle());
        page.addObject("team", shown.team());
        return page.addObject("decisions", Decision.values())
                .addObject("verdicts", Verdict.values());
    }
}
