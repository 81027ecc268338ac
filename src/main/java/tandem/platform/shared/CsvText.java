package tandem.platform.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, and no cell that a
 * spreadsheet would run as a formula (OWASP, "CSV injection").
 */
public final class CsvText {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("^[+-]?\\d+([.,]\\d+)?%?$");

    private CsvText() {}

    /**
     * @param rows cells as they are read; null is an empty cell
     */
    public static String of(
            List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (var row : rows) {
                csv.printRecord(row.stream().map(CsvText::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static String harmless(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
