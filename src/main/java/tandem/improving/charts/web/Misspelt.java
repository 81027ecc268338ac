package tandem.improving.charts.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The field that somebody probably meant. */
final class Misspelt {
    private Misspelt() {}

    static Optional<String> of(String name, List<String> known) {
        var sent = name.toLowerCase(Locale.ROOT);
        if (sent.length() > 40) {
            return Optional.empty();
        }
        return known.stream()
                .filter(field -> near(sent, field.toLowerCase(Locale.ROOT)))
                .min(
                        Comparator.comparingInt(
                                field -> distance(sent, field.toLowerCase(Locale.ROOT))));
    }

    private static boolean near(String sent, String field) {
        return distance(sent, field) <= Math.min(3, field.length() / 3)
                || sent.equals(field)
                || (sent.length() > 3 && (field.contains(sent) || sent.contains(field)));
    }

    /** Letters to change, add or take away. */
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var above = row[j];
                var change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
