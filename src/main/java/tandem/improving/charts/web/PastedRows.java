package tandem.improving.charts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Point;

/**
 * Rows as they come from a spreadsheet: label, value, "out of"; separated by tabs, semicolons,
 * commas or spaces, with decimal points or commas, with or without a header.
 *
 * @param faults rows that nobody can plot; where there is one, nothing is drawn
 */
record PastedRows(List<Point> points, List<Fault> faults) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,(\\d{1,2}|\\d{4,})%?");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern MISSING =
            Pattern.compile("|-|–|—|\\.|n/?a|null|none", Pattern.CASE_INSENSITIVE);
    private static final double LARGEST = 1e12;
    private static final int LONGEST_LABEL = 80;

    /**
     * One row that needs a look.
     *
     * @param line from 1, as pasted
     * @param reason a message key; {@code about} its details
     */
    record Fault(int line, String text, String reason, List<Object> about) {
        private static Fault of(Line line, String reason, Object... about) {
            return new Fault(line.number(), line.text(), reason, List.of(about));
        }
    }

    /** One pasted line, cut into trimmed cells. */
    private record Line(int number, String text, List<String> cells) {
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    PastedRows {
        points = List.copyOf(points);
        faults = List.copyOf(faults);
    }

    static PastedRows of(String text) {
        return new Reader(text).read();
    }

    /** Whether each row counts some of all, so that percent is what to plot. */
    boolean proportions() {
        return points.stream().anyMatch(point -> point.n() != null)
                && points.stream().allMatch(PastedRows::isPartOfAll);
    }

    private static boolean isPartOfAll(Point point) {
        var y = point.y();
        var n = point.n();
        return y == null || n == null || (y >= 0 && y <= n);
    }

    private static final class Reader {
        private final List<Line> lines;
        private final boolean decimalComma;
        private final int columns;
        private final List<Fault> faults = new ArrayList<>();

        Reader(String text) {
            var cut = Separator.of(text);
            var number = 0;
            var all = new ArrayList<Line>();
            for (var line : text.lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    all.add(new Line(number, line.strip(), cut.cells(line)));
                }
            }
            decimalComma =
                    all.stream()
                            .flatMap(line -> line.cells().stream())
                            .anyMatch(DECIMAL_COMMA.asMatchPredicate());
            columns = all.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
            lines = all;
            if (!lines.isEmpty() && isHeader(lines.getFirst())) {
                lines.removeFirst();
            }
        }

        /** Words where numbers belong, in the first row alone. */
        private boolean isHeader(Line line) {
            Predicate<String> isWord = cell -> !isMissing(cell) && number(cell) == null;
            return columns == 1
                    ? isWord.test(line.cell(0))
                    : line.cells().stream().skip(1).anyMatch(isWord)
                            && line.cells().stream().skip(1).allMatch(it -> number(it) == null);
        }

        PastedRows read() {
            var points = new ArrayList<Point>();
            var seen = new HashMap<String, Integer>();
            var labels = Labels.of(lines.stream().map(line -> label(line, 0)).toList());
            for (int row = 0; row < lines.size(); row++) {
                var line = lines.get(row);
                var label = columns == 1 ? Integer.toString(row + 1) : labels.get(row);
                var before = seen.putIfAbsent(label, line.number());
                if (before != null) {
                    faults.add(Fault.of(line, "charts.row.twice", line.cell(0), before));
                } else if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
                    faults.add(Fault.of(line, "charts.row.longName", LONGEST_LABEL));
                } else {
                    points.add(point(line, label));
                }
            }
            return new PastedRows(points, faults);
        }

        /** A row without a name is called by its place. */
        private String label(Line line, int column) {
            var label = line.cell(column);
            return columns == 1 || label.isEmpty() ? Integer.toString(line.number()) : label;
        }

        private Point point(Line line, String label) {
            var first = columns == 1 ? 0 : 1;
            if (line.cells().size() > first + 2) {
                faults.add(Fault.of(line, "charts.row.columns", line.cells().size()));
                return Point.of(label, null);
            }
            var y = value(line, line.cell(first));
            var n = value(line, line.cell(first + 1));
            if (n != null && n < 0) {
                faults.add(Fault.of(line, "charts.row.negative"));
            }
            return new Point(label, y, columns > first + 1 ? n : null);
        }

        private @Nullable Double value(Line line, String cell) {
            if (isMissing(cell)) {
                return null;
            }
            var number = number(cell);
            if (number == null) {
                faults.add(Fault.of(line, "charts.row.noNumber", cell));
            } else if (Math.abs(number) > LARGEST) {
                faults.add(Fault.of(line, "charts.row.tooLarge", cell));
            }
            return number;
        }

        private static boolean isMissing(String cell) {
            return MISSING.matcher(cell).matches();
        }

        /** Null where the cell is no number. */
        private @Nullable Double number(String cell) {
            var plain = cell.replaceAll("[\\s\\u00a0\\u2007\\u202f']", "").replace('−', '-');
            plain = plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain;
            if (decimalComma) {
                plain = plain.contains(",") ? plain.replace(".", "").replace(',', '.') : plain;
            } else if (THOUSANDS.matcher(plain).matches()) {
                plain = plain.replace(",", "");
            }
            return NUMBER.matcher(plain).matches() ? Double.valueOf(plain) : null;
        }
    }

    /** What divides the cells of a line; decided once, for all lines. */
    private enum Separator {
        TAB("\t"),
        SEMICOLON(";"),
        COMMA(","),
        SPACE("\\s+(?=\\S+$)"),
        NONE("(?!)");

        private final Pattern pattern;

        Separator(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        static Separator of(String text) {
            if (text.indexOf('\t') >= 0) {
                return TAB;
            }
            if (text.indexOf(';') >= 0) {
                return SEMICOLON;
            }
            var lines = text.lines().filter(line -> !line.isBlank()).toList();
            if (text.indexOf(',') >= 0) {
                return lines.stream().allMatch(Separator::isOneDecimal) ? NONE : COMMA;
            }
            return lines.stream().anyMatch(line -> line.strip().matches(".*\\s\\S+"))
                    ? SPACE
                    : NONE;
        }

        /** 12,5 alone on its line is one number; 1,19 and 2,21 in turn are label and value. */
        private static boolean isOneDecimal(String line) {
            return line.strip().matches("-?\\d+(,\\d+)?")
                    && !line.strip().matches("\\d{1,2},\\d{2}");
        }

        List<String> cells(String line) {
            var cells = pattern.split(this == TAB ? line : line.strip(), -1);
            return Arrays.stream(cells).map(Separator::unquoted).toList();
        }

        private static String unquoted(String cell) {
            var bare = cell.strip();
            return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                    ? bare.substring(1, bare.length() - 1).strip()
                    : bare;
        }
    }
}
