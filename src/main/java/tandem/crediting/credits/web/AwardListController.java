package tandem.crediting.credits.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.crediting.credits.AwardList;
import tandem.crediting.credits.AwardPage;
import tandem.crediting.credits.ListAwards;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.CsvText;

/** All awards, for the CE office: searched, paged, exported. */
@Controller
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class AwardListController {
    private final AwardList awards;
    private final MessageSource texts;

    AwardListController(AwardList awards, MessageSource texts) {
        this.awards = awards;
        this.texts = texts;
    }

    /**
     * @param after where the page begins, from the page before it
     */
    @GetMapping("/office/awards")
    ModelAndView list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String after) {
        var page = awards.page(new ListAwards(text, ListAwards.After.read(after)));
        return new ModelAndView("credits/awards", "page", page)
                .addObject("text", text)
                .addObject("first", after == null ? null : link(text, null))
                .addObject("next", page.next() == null ? null : link(text, page.next()));
    }

    @GetMapping("/office/awards.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String text, @SignedIn Actor staff) {
        var rows = awards.export(text, staff).stream().map(this::cells).toList();
        var header = Arrays.asList(text("awards.csv.header").split(";"));
        return Files.csv("awards.csv", CsvText.of(header, rows));
    }

    private static String link(String text, ListAwards.@Nullable After after) {
        var link = UriComponentsBuilder.fromPath("/office/awards");
        if (!text.isBlank()) {
            link.queryParam("text", "{text}");
        }
        if (after != null) {
            link.queryParam("after", after);
        }
        return link.encode().buildAndExpand(text).toUriString();
    }

    private List<Object> cells(AwardPage.Row row) {
        return List.of(
                row.number(),
                row.personName(),
                row.title(),
                row.completedOn(),
                text("credit." + row.creditType()),
                row.amount(),
                row.awardedAt(),
                text(row.revoked() ? "transcript.revoked" : "transcript.valid"));
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.US);
    }
}
