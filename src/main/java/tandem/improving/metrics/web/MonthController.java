package tandem.improving.metrics.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.metrics.CountService;
import tandem.improving.metrics.EnterMonth;
import tandem.improving.metrics.EntryOutcome;
import tandem.improving.metrics.MonthSheet;
import tandem.improving.metrics.SeriesService;
import tandem.improving.teams.TeamService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** A month of all metrics on one page. */
@Controller
@PreAuthorize("isAuthenticated()")
class MonthController {
    private final CountService counts;
    private final SeriesService series;
    private final TeamService teams;

    MonthController(CountService counts, SeriesService series, TeamService teams) {
        this.counts = counts;
        this.series = series;
        this.teams = teams;
    }

    /** To the month that is asked for next. */
    @GetMapping("/teams/{teamId}/data")
    String next(@PathVariable UUID teamId, @SignedIn Actor actor) {
        var team = teams.access(teamId, actor);
        var next = series.asked(team, series.ofTeam(team)).next();
        return "redirect:/teams/" + teamId + "/data/" + next;
    }

    @GetMapping("/teams/{teamId}/data/{month}")
    ModelAndView show(
            @PathVariable UUID teamId, @PathVariable YearMonth month, @SignedIn Actor actor) {
        var sheet = counts.sheet(teamId, month, actor);
        var form = MonthForm.of(sheet);
        return page(sheet, form, new BeanPropertyBindingResult(form, "form"), Map.of());
    }

    /** Saves each row that is right; the others come back as typed. */
    @PostMapping("/teams/{teamId}/data/{month}")
    ModelAndView enter(
            @PathVariable UUID teamId,
            @PathVariable YearMonth month,
            @Valid @ModelAttribute("form") MonthForm form,
            BindingResult typed,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var sheet = counts.sheet(teamId, month, actor);
        if (!sheet.team().editable()) {
            throw new AccessDeniedException("Only who works in the team enters its counts");
        }
        var sorted = inOrder(form, sheet);
        var errors = new BeanPropertyBindingResult(sorted, "form");
        var entries = sorted.check(errors);
        reportUnasked(form, sheet, errors);
        var outcome = counts.enter(new EnterMonth(teamId, month, entries), actor);
        if (!errors.hasErrors() && outcome.complete()) {
            flash.addFlashAttribute("notice", "metrics.month.saved");
            flash.addFlashAttribute("noticeArgs", new Object[] {outcome.saved().size()});
            return new ModelAndView("redirect:/teams/" + teamId + "/data/" + month);
        }
        var now = counts.sheet(teamId, month, actor);
        var page = page(now, onTop(sorted, now, outcome), errors, outcome.conflicts());
        page.setStatus(outcome.complete() ? UNPROCESSABLE_CONTENT : CONFLICT);
        return page;
    }

    /** A row a metric of the sheet, whatever the browser sent. */
    private static MonthForm inOrder(MonthForm form, MonthSheet sheet) {
        Map<UUID, MonthForm.Cell> typed =
                form.typed().stream()
                        .filter(it -> it.metricId() != null)
                        .collect(
                                Collectors.toMap(
                                        MonthForm.Cell::metricId,
                                        Function.identity(),
                                        (one, _) -> one));
        return new MonthForm(
                sheet.rows().stream()
                        .map(row -> typed.getOrDefault(row.metric().id(), MonthForm.Cell.of(row)))
                        .toList());
    }

    private static void reportUnasked(MonthForm form, MonthSheet sheet, BindingResult errors) {
        var asked = sheet.rows().stream().map(it -> it.metric().id()).toList();
        for (var cell : form.typed()) {
            if (!asked.contains(cell.metricId())) {
                errors.reject(
                        "metrics.month.retired", new Object[] {cell.counted(), cell.outOf()}, null);
            }
        }
    }

    /** What was typed, on top of the stored value where the page shows it. */
    private static MonthForm onTop(MonthForm form, MonthSheet now, EntryOutcome outcome) {
        var cells = new ArrayList<MonthForm.Cell>();
        for (int i = 0; i < now.rows().size(); i++) {
            var cell = form.typed().get(i);
            var row = now.rows().get(i);
            var known = row.metric().id();
            var shown = outcome.saved().contains(known) || outcome.conflicts().containsKey(known);
            cells.add(shown ? cell.onTopOf(row.now().revision()) : cell);
        }
        return new MonthForm(List.copyOf(cells));
    }

    private static ModelAndView page(
            MonthSheet sheet,
            MonthForm form,
            BindingResult errors,
            Map<UUID, EntryOutcome.Stored> conflicts) {
        var page = new ModelAndView("metrics/month");
        page.addAllObjects(errors.getModel());
        return page.addObject("form", form)
                .addObject("team", sheet.team())
                .addObject("page", MonthPage.of(sheet, errors, conflicts));
    }
}
