package tandem.improving.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.improving.spc.Deviation;
import tandem.improving.spc.Row;
import tandem.improving.spc.Stretch;
import tandem.improving.spc.Stretch.Nearness;

/**
 * What a series plots, place by place: values, ratios, moving ranges or subgroups, cut into phases.
 */
record Places(List<Place> all, Nearness nearness) {
    /**
     * One place on the axis.
     *
     * @param n the denominator as it was sent
     */
    record Place(String x, @Nullable Double n, Row row) {}

    static Places of(Series series) {
        var places =
                series.chart().hasSubgroups()
                        ? subgroups(series)
                        : series.chart() == Chart.MR ? ranges(series) : single(series);
        return new Places(places, nearness(series, places));
    }

    private static Nearness nearness(Series series, List<Place> places) {
        if (series.ratio()) {
            return Nearness.RATIO;
        }
        var whole =
                series.chart() != Chart.T
                        && !series.chart().hasSubgroups()
                        && places.stream()
                                .map(place -> place.row().value())
                                .filter(Objects::nonNull)
                                .allMatch(value -> value == Math.rint(value));
        return whole ? Nearness.EXACT : Nearness.RELATIVE;
    }

    private static List<Place> single(Series series) {
        var places = new ArrayList<Place>();
        var ofAll = series.ratio();
        for (var point : series.points()) {
            var value = plotted(series, ofAll ? ratio(point) : point.y());
            var weight = ofAll && value != null ? point.n() : null;
            places.add(
                    new Place(
                            point.x(),
                            point.n(),
                            Row.of(value, weight, included(series, places.size()))));
        }
        return places;
    }

    private static @Nullable Double ratio(Point point) {
        var y = point.y();
        var n = point.n();
        return y == null || n == null || n == 0 ? null : Double.valueOf(y / n);
    }

    /** A range stands at the later of its two values; none at the start of a phase. */
    private static List<Place> ranges(Series series) {
        var places = new ArrayList<Place>();
        Double before = null;
        for (var point : series.points()) {
            if (series.splitAfter().contains(places.size())) {
                before = null;
            }
            var y = point.y();
            var range = y == null || before == null ? null : Double.valueOf(Math.abs(y - before));
            places.add(
                    new Place(
                            point.x(),
                            point.n(),
                            new Row(
                                    plotted(series, range),
                                    null,
                                    y == null ? 0 : 1,
                                    null,
                                    included(series, places.size()))));
            before = y;
        }
        return places;
    }

    /** Rows with one label are one subgroup, where its first row stands. */
    private static List<Place> subgroups(Series series) {
        var groups = new LinkedHashMap<String, List<Point>>();
        for (var point : series.points()) {
            groups.computeIfAbsent(point.x(), _ -> new ArrayList<>()).add(point);
        }
        var places = new ArrayList<Place>();
        groups.forEach((x, rows) ->
                places.add(
                        new Place(
                                x,
                                rows.size() == 1 ? rows.getFirst().n() : null,
                                subgroup(series, rows, included(series, places.size())))));
        return places;
    }

    private static Row subgroup(Series series, List<Point> rows, boolean included) {
        var values =
                rows.stream()
                        .map(Point::y)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        var spread = Deviation.of(values);
        var mean =
                values.length == 0
                        ? null
                        : Double.valueOf(Arrays.stream(values).sum() / values.length);
        var value = series.chart() == Chart.S ? spread : mean;
        return new Row(plotted(series, value), null, values.length, spread, included);
    }

    private static boolean included(Series series, int place) {
        return !series.exclude().contains(place + 1);
    }

    /** What would not be a number after multiplying is a gap. */
    private static @Nullable Double plotted(Series series, @Nullable Double value) {
        return value != null && Double.isFinite(value * series.multiply())
                ? Double.valueOf(value + 0.0) // never −0
                : null;
    }

    /**
     * @param number from 1
     * @param first index of its first place, from 1
     */
    record Phase(int number, int first, Stretch stretch) {
        /** The index of a row in the series, from 1. */
        int index(int row) {
            return first + row;
        }

        List<Integer> indices(List<Integer> rows) {
            return rows.stream().map(this::index).toList();
        }
    }

    List<Phase> phases(Series series) {
        var phases = new ArrayList<Phase>();
        var from = 0;
        for (int number = 1; number <= series.freeze().size(); number++) {
            var last = number > series.splitAfter().size();
            var to = last ? all.size() : series.splitAfter().get(number - 1);
            var rows = all.subList(from, to).stream().map(Place::row).toList();
            phases.add(
                    new Phase(
                            number,
                            from + 1,
                            new Stretch(rows, series.freeze().get(number - 1), nearness)));
            from = to;
        }
        return phases;
    }

    Place at(int index) {
        return all.get(index - 1);
    }
}
