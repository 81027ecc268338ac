package tandem.crediting.credits.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.crediting.credits.TranscriptLine;
import tandem.crediting.credits.TranscriptPdfs;
import tandem.crediting.credits.TranscriptService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.BaseUrl;
import tandem.platform.shared.CsvText;

/** A person's own credit: page, table and file, between two days of completion. */
@Controller
@PreAuthorize("isAuthenticated()")
class TranscriptController {
    private final TranscriptService transcripts;
    private final TranscriptPdfs pdfs;
    private final MessageSource texts;
    private final BaseUrl baseUrl;

    TranscriptController(
            TranscriptService transcripts,
            TranscriptPdfs pdfs,
            MessageSource texts,
            BaseUrl baseUrl) {
        this.transcripts = transcripts;
        this.pdfs = pdfs;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/me/credits")
    ModelAndView show(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @SignedIn Actor actor) {
        return new ModelAndView("credits/transcript", "transcript", transcripts.of(actor, from, to))
                .addObject("verifyAt", baseUrl.host() + "/verify");
    }

    @GetMapping("/me/credits.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @SignedIn Actor actor) {
        var rows = transcripts.of(actor, from, to).lines().stream().map(this::cells).toList();
        return Files.csv("transcript.csv", CsvText.of(header(), rows));
    }

    @GetMapping("/me/credits.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @SignedIn Actor actor) {
        return Files.pdf("transcript.pdf", pdfs.pdf(actor, from, to));
    }

    private List<String> header() {
        return Arrays.stream(text("transcript.csv.header").split(";")).toList();
    }

    private List<Object> cells(TranscriptLine line) {
        return List.of(
                line.title(),
                line.completedOn(),
                text("credit." + line.creditType()),
                line.amount(),
                line.number(),
                text(line.counts() ? "transcript.valid" : "transcript.revoked"),
                line.revokedOn() == null ? "" : line.revokedOn());
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.US);
    }
}
