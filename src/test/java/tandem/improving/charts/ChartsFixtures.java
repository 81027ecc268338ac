package tandem.improving.charts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Series as a person would write them. */
final class ChartsFixtures {
    static final double GAP = Double.NaN;

    private ChartsFixtures() {}

    /** Months from September 2024 on; GAP is a month without a value. */
    static List<Point> months(double... values) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < values.length; i++) {
            var month = YearMonth.of(2024, 9).plusMonths(i).toString();
            points.add(Point.of(month, Double.isNaN(values[i]) ? null : values[i]));
        }
        return points;
    }

    static List<Point> numbered(DoubleStream values) {
        var all = values.toArray();
        return IntStream.range(0, all.length)
                .mapToObj(i -> Point.of(Integer.toString(i + 1), all[i]))
                .toList();
    }

    static Answer answer(double... values) {
        return Charts.answer(Series.run(months(values)));
    }

    /** Days to the third next available appointment: twelve around 20, then twelve below. */
    static double[] fallingAccess() {
        return new double[] {
            19, 21, 18, 22, 20, 17, 21, 19, 23, 20, 18, 21, 16, 15, 17, 14, 13, 15, 12, 14, 13, 11,
            12, 13
        };
    }

    /** Twenty months that vary about 14 as chance would. */
    static double[] quiet() {
        return new double[] {
            12, 16, 13, 17, 11, 15, 18, 12, 13, 16, 17, 12, 15, 11, 13, 16, 12, 18, 15, 13
        };
    }
}
