package tandem.platform.privacy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static tandem.platform.privacy.Finding.Kind.DATE_OF_BIRTH;
import static tandem.platform.privacy.Finding.Kind.EMAIL_ADDRESS;
import static tandem.platform.privacy.Finding.Kind.MEDICAL_RECORD_NUMBER;
import static tandem.platform.privacy.Finding.Kind.PHONE_NUMBER;
import static tandem.platform.privacy.Finding.Kind.SOCIAL_SECURITY_NUMBER;
import static tandem.platform.privacy.Finding.Kind.STREET_ADDRESS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what looks like a patient identifier in a text, as people in the United States write one;
 * pure. It asks, it does not judge: the author may say that it is none. Names are not looked for.
 */
public final class PatientIdentifiers {
    private record Shape(Finding.Kind kind, Pattern pattern) {
        static Shape of(Finding.Kind kind, String pattern) {
            return new Shape(kind, Pattern.compile(pattern, CASE_INSENSITIVE));
        }

        static Shape asWritten(Finding.Kind kind, String pattern) {
            return new Shape(kind, Pattern.compile(pattern));
        }
    }

    /** What stands between a word and its number: "MRN: 12345", "chart no. 12345". */
    private static final String IS = "\\s{0,3}(?:is|was|[:=#.]|-){0,2}\\s{0,3}";

    private static final List<Shape> SHAPES =
            List.of(
                    Shape.of(
                            SOCIAL_SECURITY_NUMBER,
                            "(?<![\\w-])(?!000|666|9\\d\\d)\\d{3}([- ])(?!00)\\d{2}\\1(?!0000)\\d{4}(?![\\w-])"),
                    Shape.of(
                            SOCIAL_SECURITY_NUMBER,
                            "\\b(?:ssn|social security(?: number| no\\.?)?)\\b"
                                    + IS
                                    + "[\\d -]{4,11}"),
                    Shape.of(MEDICAL_RECORD_NUMBER, "\\bmrn\\b" + IS + "[a-z]{0,3}-?\\d[\\d-]{2,}"),
                    Shape.of(
                            MEDICAL_RECORD_NUMBER,
                            "\\b(?:(?:medical )?record|chart|patient|pt|encounter) ?(?:number|no\\.?|num\\.?|id|#)"
                                    + IS
                                    + "[a-z]{0,3}-?\\d[\\d-]{3,}"),
                    Shape.of(
                            PHONE_NUMBER,
                            "(?<![\\w.,/-])(?:\\+?1[-. ]?)?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[-. ])\\d{3}[-. ]\\d{4}(?![\\w-]|[.,/]\\d)"),
                    Shape.of(
                            PHONE_NUMBER,
                            "\\b(?:phone|tel|telephone|cell|mobile|fax|call(?:ed|s)?)\\b[^\\d\\n]{0,12}(?:\\d{10}|\\d{3}[-. ]\\d{4})(?!\\d)"),
                    Shape.of(
                            EMAIL_ADDRESS,
                            "[\\w.+%-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,5}"),
                    Shape.of(STREET_ADDRESS, "\\bp\\. ?o\\.? ?box \\d+|\\bpo box \\d+"),
                    Shape.of(
                            STREET_ADDRESS,
                            "(?<![\\w./:-])\\d{1,6} (?:[nsew]\\.? |north |south |east |west )?(?:(?!patients?|visits?|of|on|in|to|the|a|per|way)[a-z]{3,20} |\\d{1,3}(?:st|nd|rd|th) ){1,2}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln)\\b(?! map)"),
                    Shape.asWritten(
                            STREET_ADDRESS,
                            "(?<![\\w./:-])\\d{1,6} (?:[NSEW]\\.? |North |South |East |West )?(?:[A-Z][a-z]{2,20} |\\d{1,3}(?:st|nd|rd|th) ){1,2}(?:Drive|Dr|Court|Ct|Way|Place|Pl|Circle|Cir|Terrace|Ter|Trail|Trl|Parkway|Pkwy|Highway|Hwy|Square|Sq)\\b(?!\\.? [A-Z])"));

    private PatientIdentifiers() {}

    /**
     * @param today decides which dates are long enough ago to be a birthday nobody calls one
     * @return in the order of the text
     */
    public static List<Finding> findIn(String text, LocalDate today) {
        var plain = plain(text);
        var found = new ArrayList<Finding>(WrittenDates.ofBirth(plain, today, DATE_OF_BIRTH));
        for (var shape : SHAPES) {
            shape.pattern()
                    .matcher(plain)
                    .results()
                    .map(it -> new Finding(shape.kind(), it.start(), it.end()))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::kind));
        return List.copyOf(found);
    }

    /** Dashes and spaces of every kind made plain, one for one, so that places stay the same. */
    private static String plain(String text) {
        return text.replaceAll("[\\u2010-\\u2015\\u2212]", "-").replaceAll("[\\h\\f]", " ");
    }
}
