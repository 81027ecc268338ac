package tandem.platform.mail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final Pattern CODE = Pattern.compile("\\d{3}[ \\u00a0]?\\d{3}");

    static LetterView of(UUID id, Letter letter, String baseUrl) {
        var links = Pattern.compile(Pattern.quote(baseUrl) + "(/[^\\s<>\"]*)?(?<![.,;:!?)])");
        return new LetterView(
                id,
                letter.subject(),
                BLANK_LINES
                        .splitAsStream(letter.body().strip())
                        .map(text -> paragraph(text, links))
                        .toList(),
                letter.attachments().stream().map(Mail.Attachment::name).toList());
    }

    private static Paragraph paragraph(String text, Pattern links) {
        if (CODE.matcher(text.strip()).matches()) {
            return new Paragraph(true, List.of(new Piece(text.strip(), null)));
        }
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
