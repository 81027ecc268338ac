package tandem.improving.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** One rule about neighbouring points; strict at every line, so a point on it is inside. */
public sealed interface ZoneRule {
    List<Hit> in(Zones zones);

    /**
     * One stretch of points that a rule names.
     *
     * @param side 1 above or rising, −1 below or falling, 0 where the rule has no side
     * @param completes the rows at which the rule completes or goes on
     * @param rows all rows of the stretch
     */
    record Hit(int side, List<Integer> completes, List<Integer> rows) {}

    /** One point beyond the three-sigma limits. */
    record Beyond() implements ZoneRule {
        @Override
        public List<Hit> in(Zones zones) {
            return runs(zones, place -> zones.beyond(place, 3), 1, 0);
        }
    }

    /** So many in a row on one side of the centre line; a point on it breaks the run. */
    record OneSide(int points) implements ZoneRule {
        @Override
        public List<Hit> in(Zones zones) {
            return runs(zones, zones::side, points, 0);
        }
    }

    /** So many in a row, each higher than the last, or each lower. */
    record Steady(int points) implements ZoneRule {
        @Override
        public List<Hit> in(Zones zones) {
            return runs(zones, zones::step, points, 1);
        }
    }

    /** So many in a row, up and down by turns. */
    record Alternating(int points) implements ZoneRule {
        @Override
        public List<Hit> in(Zones zones) {
            return withoutSide(
                    runs(
                            zones,
                            place ->
                                    place > 1 && zones.step(place) * zones.step(place - 1) < 0
                                            ? 1
                                            : 0,
                            points,
                            2));
        }
    }

    /** So many of so many neighbours beyond a line on one side, the last one among them. */
    record Outer(int points, int of, double sigmas) implements ZoneRule {
        @Override
        public List<Hit> in(Zones zones) {
            var hits = new ArrayList<Hit>();
            for (var side : new int[] {1, -1}) {
                hits.addAll(together(zones, of, place -> completes(zones, place, side), side));
            }
            return hits;
        }

        private List<Integer> completes(Zones zones, int place, int side) {
            var beyond =
                    IntStream.rangeClosed(place - of + 1, place)
                            .filter(it -> zones.beyond(it, sigmas) == side)
                            .boxed()
                            .toList();
            return beyond.size() >= points && beyond.getLast() == place ? beyond : List.of();
        }
    }

    /** So many in a row within one sigma of the centre line. */
    record Inside(int points) implements ZoneRule {
        @Override
        public List<Hit> in(Zones zones) {
            return withoutSide(
                    runs(
                            zones,
                            place -> zones.limited(place) && zones.beyond(place, 1) == 0 ? 1 : 0,
                            points,
                            0));
        }
    }

    /** So many in a row beyond one sigma, both sides among them. */
    record Outside(int points) implements ZoneRule {
        @Override
        public List<Hit> in(Zones zones) {
            return together(zones, points, place -> completes(zones, place), 0);
        }

        private List<Integer> completes(Zones zones, int place) {
            var places = IntStream.rangeClosed(place - points + 1, place).boxed().toList();
            var sides = places.stream().map(it -> zones.beyond(it, 1)).distinct().toList();
            return sides.size() == 2 && !sides.contains(0) ? places : List.of();
        }
    }

    /** A rule asked of the window that ends at one place. */
    interface Window {
        /** The places that make it, ascending; none where it does not complete. */
        List<Integer> endingAt(int place);
    }

    /** Maximal stretches of one kind, {@code before} places before the first of them counted in. */
    private static List<Hit> runs(Zones zones, IntUnaryOperator kind, int points, int before) {
        var hits = new ArrayList<Hit>();
        var start = 0;
        for (int place = 1; place <= zones.size(); place++) {
            var one = kind.applyAsInt(place - 1);
            if (place < zones.size() && kind.applyAsInt(place) == one) {
                continue;
            }
            var first = start - before;
            if (one != 0 && place - first >= points) {
                hits.add(
                        new Hit(
                                one,
                                zones.rows(first + points - 1, place - 1),
                                zones.rows(first, place - 1)));
            }
            start = place;
        }
        return hits;
    }

    private static List<Hit> withoutSide(List<Hit> hits) {
        return hits.stream().map(hit -> new Hit(0, hit.completes(), hit.rows())).toList();
    }

    /** Windows that complete at neighbouring places are one stretch. */
    private static List<Hit> together(Zones zones, int length, Window window, int side) {
        var hits = new ArrayList<Hit>();
        var completes = new ArrayList<Integer>();
        var rows = new TreeSet<Integer>();
        for (int place = length - 1; place <= zones.size(); place++) {
            var made = place == zones.size() ? List.<Integer>of() : window.endingAt(place);
            if (!made.isEmpty()) {
                completes.add(zones.row(place));
                made.forEach(it -> rows.add(zones.row(it)));
            } else if (!completes.isEmpty()) {
                hits.add(new Hit(side, List.copyOf(completes), List.copyOf(rows)));
                completes.clear();
                rows.clear();
            }
        }
        return hits;
    }
}
