package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tandem.learning.activities.CreditType;

/**
 * How credit is written. The AMA's phrase stands in italics with its mark, never shortened
 * (docs/standards/credit-systems.md §2.4); amounts have two decimals.
 */
public final class CreditWords {
    private static final Pattern AMA_PHRASE =
            Pattern.compile("AMA PRA Category 1 Credit(?:s|\\(s\\))?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private CreditWords() {}

    /** A stretch of a sentence. */
    public record Phrase(String text, boolean italic) {}

    /** One "AMA PRA Category 1 Credit™", 0.75 "Credits™"; 0.75 "hour", 1.25 "hours". */
    public static List<Phrase> unit(CreditType type, BigDecimal amount) {
        var toOne = amount.compareTo(BigDecimal.ONE);
        return phrases(
                switch (type) {
                    case AMA_PRA_1 -> "AMA PRA Category 1 " + (toOne == 0 ? "Credit™" : "Credits™");
                    case PARTICIPATION -> toOne > 0 ? "hours" : "hour";
                });
    }

    /** The sentence cut where italics begin and end. */
    public static List<Phrase> phrases(String sentence) {
        var phrases = new ArrayList<Phrase>();
        var matcher = AMA_PHRASE.matcher(sentence);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                phrases.add(new Phrase(sentence.substring(end, matcher.start()), false));
            }
            phrases.add(new Phrase(matcher.group(), true));
            end = matcher.end();
        }
        if (end < sentence.length()) {
            phrases.add(new Phrase(sentence.substring(end), false));
        }
        return phrases;
    }

    /** "August 21, 2025", or "August 21, 2025 to August 23, 2025". */
    public static String dates(LocalDate from, LocalDate to) {
        return from.equals(to) ? DATE.format(from) : DATE.format(from) + " to " + DATE.format(to);
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }
}
