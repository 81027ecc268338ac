package tandem.improving.metrics.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.charts.Direction;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.metrics.MetricService;
import tandem.improving.metrics.MetricView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.NotFound;
import tandem.platform.shared.Option;
import tandem.platform.shared.Refused;

/** What the teams of a collaborative count. */
@Controller
@PreAuthorize("isAuthenticated()")
class MetricController {
    private final MetricService metrics;
    private final CollaborativeService collaboratives;
    private final MessageSource messages;

    MetricController(
            MetricService metrics, CollaborativeService collaboratives, MessageSource messages) {
        this.metrics = metrics;
        this.collaboratives = collaboratives;
        this.messages = messages;
    }

    @GetMapping("/collaboratives/{id}/metrics")
    ModelAndView list(@PathVariable UUID id, @SignedIn Actor actor) {
        return new ModelAndView("metrics/definitions")
                .addObject("collaborative", collaboratives.editable(id, actor))
                .addObject("metrics", metrics.toEdit(id, actor));
    }

    @GetMapping("/collaboratives/{id}/metrics/new")
    ModelAndView blank(@PathVariable UUID id, @SignedIn Actor actor) {
        return page(id, null, actor).addObject("form", MetricForm.empty());
    }

    @PostMapping("/collaboratives/{id}/metrics/new")
    ModelAndView define(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MetricForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again(id, null, UNPROCESSABLE_CONTENT, actor);
        }
        try {
            metrics.define(form.toDefinition(id), actor);
            return done(id, "metrics.defined", flash);
        } catch (Refused no) {
            errors.rejectValue("name", no.messageKey(), no.details(), null);
            return again(id, null, CONFLICT, actor);
        }
    }

    @GetMapping("/collaboratives/{id}/metrics/{metricId}")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID metricId, @SignedIn Actor actor) {
        var stored = stored(id, metricId);
        return page(id, stored, actor).addObject("form", MetricForm.of(stored));
    }

    @PostMapping("/collaboratives/{id}/metrics/{metricId}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID metricId,
            @Valid @ModelAttribute("form") MetricForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again(id, stored(id, metricId), UNPROCESSABLE_CONTENT, actor);
        }
        stored(id, metricId);
        try {
            metrics.change(form.toChange(metricId), actor);
            return done(id, "metrics.changed", flash);
        } catch (Refused no) {
            errors.rejectValue("name", no.messageKey(), no.details(), null);
            return again(id, stored(id, metricId), CONFLICT, actor);
        } catch (OptimisticLockingFailureException stale) {
            var now = stored(id, metricId);
            return again(id, now, CONFLICT, actor)
                    .addObject("form", form.onTopOf(now))
                    .addObject("stored", now);
        }
    }

    @PostMapping("/collaboratives/{id}/metrics/{metricId}/retirement")
    ModelAndView retire(
            @PathVariable UUID id,
            @PathVariable UUID metricId,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        stored(id, metricId);
        metrics.retire(metricId, actor);
        return done(id, "metrics.retired", flash);
    }

    private MetricView stored(UUID id, UUID metricId) {
        var metric = metrics.metric(metricId);
        if (!metric.collaborativeId().equals(id)) {
            throw new NotFound("Metric", metricId);
        }
        return metric;
    }

    private static ModelAndView done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/collaboratives/" + id + "/metrics");
    }

    private ModelAndView again(
            UUID id, @Nullable MetricView metric, HttpStatus status, Actor actor) {
        var page = page(id, metric, actor);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(UUID id, @Nullable MetricView metric, Actor actor) {
        var locale = LocaleContextHolder.getLocale();
        return new ModelAndView("metrics/definition")
                .addObject("collaborative", collaboratives.editable(id, actor))
                .addObject("metric", metric)
                .addObject(
                        "directions",
                        Arrays.stream(Direction.values())
                                .map(it -> new Option(it.name(), label(it, locale)))
                                .toList());
    }

    private String label(Direction direction, Locale locale) {
        return messages.getMessage("metrics.direction." + direction, null, locale);
    }
}
