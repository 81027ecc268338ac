package tandem.improving.charts.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.improving.charts.Direction;
import tandem.platform.shared.Option;
import tandem.platform.shared.TooManyRequests;

/** The chart calculator for people: public, stores nothing, gives back what was pasted. */
@Controller
@PreAuthorize("permitAll()")
class ChartController {
    private static final int MOST_FAULTS = 20;

    private final CallsPerAddress calls;
    private final MessageSource messages;

    ChartController(CallsPerAddress calls, MessageSource messages) {
        this.calls = calls;
        this.messages = messages;
    }

    /**
     * @param example filled in with a worked one
     */
    @GetMapping("/charts")
    ModelAndView form(@RequestParam(defaultValue = "false") boolean example, Locale locale) {
        return page(example ? worked(locale) : ChartForm.EMPTY, locale);
    }

    @PostMapping("/charts")
    ModelAndView draw(
            @Valid @ModelAttribute("form") ChartForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale) {
        calls.take(request.getRemoteAddr())
                .ifPresent(wait -> {
                    throw new TooManyRequests(wait);
                });
        var numbers = form.numbers();
        if (errors.hasErrors() || numbers == null) {
            return again(form, List.of(), locale);
        }
        var pasted = PastedRows.of(numbers);
        if (!pasted.faults().isEmpty()) {
            errors.rejectValue(
                    "numbers", "charts.rows", new Object[] {pasted.faults().size()}, null);
            return again(form, pasted.faults(), locale);
        }
        if (pasted.points().isEmpty() || pasted.points().size() > ChartRequest.MOST_POINTS) {
            errors.rejectValue(
                    "numbers",
                    pasted.points().isEmpty() ? "charts.numbers.empty" : "charts.tooLarge");
            return again(form, List.of(), locale);
        }
        return page(form, locale)
                .addObject("chart", ChartPage.of(form, pasted, text("charts.untitled", locale)));
    }

    private ModelAndView again(ChartForm form, List<PastedRows.Fault> faults, Locale locale) {
        var page = page(form, locale);
        page.addObject("faults", faults.stream().limit(MOST_FAULTS).toList());
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(ChartForm form, Locale locale) {
        var page = new ModelAndView("charts/calculator", Map.of("form", form));
        page.addObject(
                "directions",
                Arrays.stream(Direction.values())
                        .map(it ->
                                new Option(it.name(), text("charts.better." + it.name(), locale)))
                        .toList());
        return page;
    }

    private ChartForm worked(Locale locale) {
        return new ChartForm(
                text("charts.example.title", locale),
                Example.ROWS,
                Direction.DECREASE,
                null,
                Example.BASELINE);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
