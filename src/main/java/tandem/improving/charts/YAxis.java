package tandem.improving.charts;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A vertical axis with four to six round steps that holds all values; from 0 where it may. */
record YAxis(double low, double step, int steps) {
    /** So that a step beyond the largest value is still a number. */
    private static final double LARGEST = 1e300;

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /**
     * @param fromZero counts and proportions: their axis starts at 0
     * @param cap no tick above it, when no value is; infinite where there is none
     */
    static YAxis holding(double[] values, boolean fromZero, double cap) {
        var least = Math.max(-LARGEST, DoubleStream.of(values).min().orElse(0));
        var most = Math.min(LARGEST, DoubleStream.of(values).max().orElse(0));
        if (least >= 0 && (fromZero || least < most / 2 || least == most)) {
            least = 0;
        } else if (most <= 0 && (fromZero || most > least / 2 || least == most)) {
            most = 0;
        }
        var range = most - least;
        if (!(range > 1e-290)) {
            return new YAxis(0, 1, 1);
        }
        if (most > 0 && most != cap) {
            most += range * 0.06;
        }
        if (least < 0) {
            least -= range * 0.06;
        }
        var step = roundStep((most - least) / 5);
        var low = Math.floor(least / step) * step;
        var steps = (int) Math.max(1, Math.ceil((Math.min(most, cap) - low) / step - 1e-9));
        return new YAxis(low + 0.0, step, steps);
    }

    private static double roundStep(double rough) {
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (var round : ROUND) {
            if (rough <= round * power * 1.0001) {
                return round * power;
            }
        }
        return 10 * power;
    }

    double high() {
        return low + step * steps;
    }

    List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> tidy(low + i * step)).toList();
    }

    /** 0.3, not 0.30000000000000004. */
    private double tidy(double tick) {
        var grain = step / 1000;
        var tidy = Math.rint(tick / grain) * grain;
        return Math.abs(tidy) < grain ? 0 : Double.isFinite(tidy) ? tidy : tick;
    }

    double y(double value, Frame frame) {
        var share = (Math.clamp(value, -LARGEST, LARGEST) - low) / (high() - low);
        return frame.top() + frame.plot() * (1 - share);
    }
}
