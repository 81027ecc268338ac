package tandem.improving.toolkit.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.toolkit.ArtifactAt;
import tandem.improving.toolkit.ArtifactKind;
import tandem.improving.toolkit.ArtifactService;
import tandem.improving.toolkit.TextOrFile;
import tandem.learning.activities.EditingFrames;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.files.FileRefused;

/** The artifacts of an activity, as CE staff write them. */
@Controller
@RequestMapping("/activities/{activityId}/artifacts")
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class ArtifactEditController {
    private final ArtifactService artifacts;
    private final EditingFrames frames;

    ArtifactEditController(ArtifactService artifacts, EditingFrames frames) {
        this.artifacts = artifacts;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID activityId, @SignedIn Actor actor) {
        return page("toolkit/list", activityId, actor)
                .addObject("artifacts", artifacts.ofActivity(activityId));
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID activityId, @SignedIn Actor actor) {
        return page("toolkit/new", activityId, actor).addObject("form", ArtifactForm.blank());
    }

    @PostMapping("/new")
    ModelAndView add(
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") ArtifactForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (goes(errors, () -> artifacts.add(form.toAdd(activityId), actor))) {
            return saved(activityId, flash, "toolkit.added");
        }
        return again("toolkit/new", activityId, actor, UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{artifactId}/edit")
    ModelAndView edit(
            @PathVariable UUID activityId, @PathVariable UUID artifactId, @SignedIn Actor actor) {
        var artifact = artifacts.show(new ArtifactAt(activityId, artifactId), actor);
        return page("toolkit/edit", activityId, actor)
                .addObject("artifact", artifact)
                .addObject("form", ArtifactForm.of(artifact));
    }

    @PostMapping("/{artifactId}/edit")
    ModelAndView change(
            @PathVariable UUID activityId,
            @PathVariable UUID artifactId,
            @Valid @ModelAttribute("form") ArtifactForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var at = new ArtifactAt(activityId, artifactId);
        try {
            if (goes(errors, () -> artifacts.change(form.toChange(at), actor))) {
                return saved(activityId, flash, "toolkit.saved");
            }
            return again("toolkit/edit", activityId, actor, UNPROCESSABLE_CONTENT)
                    .addObject("artifact", artifacts.show(at, actor));
        } catch (OptimisticLockingFailureException stale) {
            var stored = artifacts.show(at, actor);
            return again("toolkit/edit", activityId, actor, CONFLICT)
                    .addObject("artifact", stored)
                    .addObject("form", form.onTopOf(stored))
                    .addObject("stored", StoredArtifact.lines(stored));
        }
    }

    @PostMapping("/{artifactId}/removal")
    ModelAndView remove(
            @PathVariable UUID activityId,
            @PathVariable UUID artifactId,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        artifacts.remove(new ArtifactAt(activityId, artifactId), actor);
        return saved(activityId, flash, "toolkit.removed");
    }

    /** Whether it went through; else the errors say why not. */
    private static boolean goes(BindingResult errors, Runnable command) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            command.run();
            return true;
        } catch (TextOrFile no) {
            errors.rejectValue("text", no.messageKey());
        } catch (FileRefused no) {
            errors.rejectValue("file", no.messageKey(), no.details(), null);
        }
        return false;
    }

    private ModelAndView page(String template, UUID activityId, Actor actor) {
        return new ModelAndView(template)
                .addObject("editing", frames.frame(activityId, "/artifacts", actor))
                .addObject("kinds", ArtifactKind.values());
    }

    private ModelAndView again(String template, UUID activityId, Actor actor, HttpStatus status) {
        var page = page(template, activityId, actor);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView saved(UUID activityId, RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/activities/" + activityId + "/artifacts");
    }
}
