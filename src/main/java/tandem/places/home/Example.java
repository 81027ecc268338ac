package tandem.places.home;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Charts;
import tandem.improving.charts.Direction;
import tandem.improving.charts.Drawing;
import tandem.improving.charts.Point;
import tandem.improving.charts.Series;

/** One made-up clinic's two years, drawn by the same engine as every chart. */
public final class Example {
    /** Patients referred of patients seen, a month each; null: no data. */
    private static final @Nullable Integer[][] MONTHS = {
        {13, 109},
        {18, 112},
        {15, 109},
        {13, 105},
        {14, 106},
        {19, 113},
        {18, 110},
        {14, 111},
        {12, 112},
        {19, 110},
        {14, 108},
        {15, 115},
        {20, 114},
        {22, 116},
        {24, 117},
        {22, 117},
        {30, 119},
        {33, 119},
        {39, 120},
        {42, 122},
        {19, 118},
        {45, 122},
        {null, null},
        {37, 123},
        {48, 127},
        {42, 124}
    };

    private static final YearMonth FIRST = YearMonth.of(2024, 9);
    private static final int BASELINE = 12;

    private Example() {}

    /** The narrow drawing, as SVG. */
    public static String svg() {
        List<Point> points = new ArrayList<>();
        for (int month = 0; month < MONTHS.length; month++) {
            points.add(
                    new Point(
                            FIRST.plusMonths(month).toString(),
                            value(MONTHS[month][0]),
                            value(MONTHS[month][1])));
        }
        var run = Series.run(points, Direction.INCREASE, 100, 35.0);
        var frozen =
                new Series(
                        run.chart(),
                        run.points(),
                        run.ordered(),
                        List.of(BASELINE),
                        run.splitAfter(),
                        run.exclude(),
                        run.multiply(),
                        run.screenMovingRanges(),
                        run.fixedCentreLine(),
                        run.ruleSets(),
                        run.direction(),
                        run.target());
        return Drawing.of(
                        Charts.answer(frozen),
                        "hero",
                        "Referred to self-management education",
                        "From about 13 percent before to about 33 percent after, one demo clinic.",
                        "%")
                .narrow()
                .replace("class=\"chart-narrow\"", "class=\"chart-always\"");
    }

    private static @Nullable Double value(@Nullable Integer count) {
        return count == null ? null : Double.valueOf(count);
    }
}
