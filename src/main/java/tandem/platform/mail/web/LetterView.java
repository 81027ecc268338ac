package tandem.platform.mail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.platform.mail.Letter;
import tandem.platform.mail.Mail;

/** A letter as the mailbox shows it: paragraphs, a code in large, links of this installation. */
record LetterView(UUID id, String subject, List<Paragraph> paragraphs, List<String> attachments) {
    record Paragraph(boolean isCode, List<Piece> pieces) {}

    /**
     * @param href null where it is plain text; a path, so that the link opens where the reader is
     */
    record Piece(String text, @Nullable String href) {}

    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

    /** Six digits that stand alone or end a line, as "Your code is 481 097". */
    private static final Pattern CODE =
            Pattern.compile("(?<before>[^\\n]{0,60}?)\\s*(?<code>\\d{3}[ \\u00a0]?\\d{3})\\.?");

    static LetterView of(UUID id, Letter letter, String baseUrl) {
        var links = Pattern.compile(Pattern.quote(baseUrl) + "(/[^\\s<>\"]*)?(?<![.,;:!?)])");
        return new LetterView(
                id,
                letter.subject(),
                BLANK_LINES
                        .splitAsStream(letter.body().strip())
                        .flatMap(text -> paragraphs(text.strip(), links))
                        .toList(),
                letter.attachments().stream().map(Mail.Attachment::name).toList());
    }

    private static Stream<Paragraph> paragraphs(String text, Pattern links) {
        var code = CODE.matcher(text);
        if (!code.matches()) {
            return Stream.of(paragraph(text, links));
        }
        var digits = new Paragraph(true, List.of(new Piece(code.group("code"), null)));
        var before = code.group("before");
        return before.isBlank() ? Stream.of(digits) : Stream.of(paragraph(before, links), digits);
    }

    private static Paragraph paragraph(String text, Pattern links) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var link : links.matcher(text).results().toList()) {
            pieces.add(new Piece(text.substring(from, link.start()), null));
            var path = link.group(1);
            pieces.add(new Piece(link.group(), path == null ? "/" : path));
            from = link.end();
        }
        pieces.add(new Piece(text.substring(from), null));
        return new Paragraph(false, pieces.stream().filter(it -> !it.text().isEmpty()).toList());
    }
}
