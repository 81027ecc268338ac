package tandem.improving.spc;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What rules look at: the rows that count, one after another. What is missing or excluded neither
 * counts nor breaks; places count from 0.
 */
public final class Zones {
    private final Stretch phase;
    private final Lines lines;
    private final int[] rows;
    private final int[] sides;

    public Zones(Stretch phase, Lines lines) {
        this.phase = phase;
        this.lines = lines;
        this.rows = IntStream.range(0, phase.size()).filter(phase::counts).toArray();
        var all = phase.sides(lines.centre());
        this.sides = IntStream.of(rows).map(row -> all[row]).toArray();
    }

    int size() {
        return rows.length;
    }

    /** 1 above the centre line, −1 below it, 0 on it. */
    int side(int place) {
        return sides[place];
    }

    /** 1 higher than the place before, −1 lower, 0 equal or the first. */
    int step(int place) {
        return place == 0 ? 0 : phase.step(rows[place - 1], rows[place]);
    }

    /** Strictly beyond the line so many sigmas out; 0 = not, or no such line. */
    int beyond(int place, double sigmas) {
        return lines.beyond(phase, rows[place], sigmas, 1)
                ? 1
                : lines.beyond(phase, rows[place], sigmas, -1) ? -1 : 0;
    }

    /** Whether lines are defined there at all. */
    boolean limited(int place) {
        return lines.at(rows[place], 1) != null;
    }

    /** The rows of the phase from one place to another, both included. */
    List<Integer> rows(int first, int last) {
        return IntStream.rangeClosed(first, last).map(place -> rows[place]).boxed().toList();
    }

    int row(int place) {
        return rows[place];
    }

    /** Every row beyond its limits, excluded ones too: they are plotted. */
    public List<Integer> beyondLimits() {
        return IntStream.range(0, phase.size())
                .filter(row -> lines.beyond(phase, row) != 0)
                .boxed()
                .toList();
    }
}
