package tandem.improving.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Limits as dotted steps over a soft band: they move with each point's denominator. */
final class LimitBand {
    private final Frame frame;
    private final IntToDoubleFunction x;
    private final DoubleUnaryOperator y;
    private final double half;

    LimitBand(Frame frame, int size, IntToDoubleFunction x, DoubleUnaryOperator y) {
        this.frame = frame;
        this.x = x;
        this.y = y;
        this.half = frame.step(size) / 2;
    }

    /** One band a stretch of neighbours that have limits, in one phase. */
    void draw(Answer answer, Svg svg) {
        var stretch = new ArrayList<Answer.Plotted>();
        for (var point : answer.points()) {
            var goesOn =
                    point.limits() != null
                            && (stretch.isEmpty() || stretch.getLast().phase() == point.phase());
            if (!goesOn) {
                draw(stretch, svg);
                stretch.clear();
            }
            if (point.limits() != null) {
                stretch.add(point);
            }
        }
        draw(stretch, svg);
    }

    private void draw(List<Answer.Plotted> points, Svg svg) {
        if (points.isEmpty()) {
            return;
        }
        var upper = steps(points, Answer.Limits::upper);
        var lower = steps(points, Answer.Limits::lower);
        svg.path("band", upper + back(points) + "Z").path("limit", upper).path("limit", lower);
        svg.add("\n");
    }

    private String steps(List<Answer.Plotted> points, ToDoubleFunction<Answer.Limits> limit) {
        var d = new StringBuilder();
        for (var point : points) {
            var at = Svg.n(level(point, limit));
            d.append(d.isEmpty() ? 'M' : 'L').append(from(point)).append(' ').append(at);
            d.append('L').append(to(point)).append(' ').append(at);
        }
        return d.toString();
    }

    private String back(List<Answer.Plotted> points) {
        var d = new StringBuilder();
        for (var point : points.reversed()) {
            var at = Svg.n(level(point, Answer.Limits::lower));
            d.append('L').append(to(point)).append(' ').append(at);
            d.append('L').append(from(point)).append(' ').append(at);
        }
        return d.toString();
    }

    private double level(Answer.Plotted point, ToDoubleFunction<Answer.Limits> limit) {
        var limits = point.limits();
        return limits == null ? 0 : y.applyAsDouble(limit.applyAsDouble(limits));
    }

    private String from(Answer.Plotted point) {
        return Svg.n(Math.max(frame.left(), x.applyAsDouble(point.index()) - half));
    }

    private String to(Answer.Plotted point) {
        return Svg.n(Math.min(frame.right(), x.applyAsDouble(point.index()) + half));
    }
}
