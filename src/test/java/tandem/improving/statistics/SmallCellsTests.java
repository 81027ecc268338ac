package tandem.improving.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.improving.statistics.SmallCells.Cell;
import tandem.improving.statistics.SmallCells.Kind;
import tandem.improving.statistics.SmallCells.Sum;

class SmallCellsTests {
    private static final SmallCells SMALL = SmallCells.ELEVEN;

    @ParameterizedTest
    @CsvSource({
        "PROPORTION,  0, 40, false",
        "PROPORTION,  1, 40, true",
        "PROPORTION, 10, 40, true",
        "PROPORTION, 11, 40, false",
        "PROPORTION, 30, 40, true",
        "PROPORTION, 29, 40, false",
        "PROPORTION, 40, 40, false",
        "PROPORTION,  0, 10, true",
        "RATE,        4, 5000, true",
        "RATE,       11, 7.5, false",
        "RATE,        0, 7.5, false",
        "MEAN,        5, 10, true",
        "MEAN,        5, 11, false"
    })
    void aPointIsHiddenWholeWhenAPersonCouldBeFound(Kind kind, double y, double n, boolean hidden) {
        assertThat(SMALL.hides(new Cell(y, n), kind)).isEqualTo(hidden);
    }

    @Test
    void aSumOverHiddenPointsIsShownOnlyWhereNoneCanBeSubtracted() {
        assertThat(ofTeams(4, 7, 25)).isInstanceOf(Sum.NotGiven.class);
        assertThat(ofTeams(6, 9, 8, 30)).isEqualTo(new Sum.Whole(53, 4000));
        assertThat(ofTeams(1, 4, 5, 30)).isInstanceOf(Sum.NotGiven.class);
        assertThat(ofTeams(12, 15)).isInstanceOf(Sum.NotGiven.class);
        assertThat(ofTeams(12, 15, 20)).isEqualTo(new Sum.Whole(47, 3000));
        assertThat(ofTeams(4, 12, 15, 20)).isEqualTo(new Sum.OfShown(47, 3000, 1));
    }

    @Test
    void whoDoesNotReportIsNoTeam() {
        var teams = List.of(new Cell(12.0, 1000.0), Cell.NONE, new Cell(20.0, 1000.0));
        assertThat(SMALL.ofTeams(teams, Kind.PROPORTION)).isInstanceOf(Sum.NotGiven.class);
    }

    @Test
    void monthsOfOneTeamNeedNoThreeButTheSameCare() {
        assertThat(SMALL.ofPeriods(cells(12, 15), Kind.PROPORTION))
                .isEqualTo(new Sum.Whole(27, 2000));
        assertThat(SMALL.ofPeriods(cells(3, 15), Kind.PROPORTION))
                .isEqualTo(new Sum.OfShown(15, 1000, 1));
        assertThat(SMALL.ofPeriods(cells(3, 0), Kind.PROPORTION))
                .isEqualTo(new Sum.OfShown(0, 1000, 1));
    }

    /** The complements of a proportion are people too. */
    @Test
    void complementsAreCountedLikeNumerators() {
        var almostAll =
                List.of(
                        new Cell(98.0, 100.0),
                        new Cell(99.0, 100.0),
                        new Cell(97.0, 100.0),
                        new Cell(50.0, 100.0));
        assertThat(SMALL.ofTeams(almostAll, Kind.PROPORTION)).isInstanceOf(Sum.NotGiven.class);
    }

    private static Sum ofTeams(double... numerators) {
        return SMALL.ofTeams(cells(numerators), Kind.PROPORTION);
    }

    private static List<Cell> cells(double... numerators) {
        return Arrays.stream(numerators).mapToObj(it -> new Cell(it, 1000.0)).toList();
    }

    @Test
    void aSecondCellIsHiddenBesideASmallOne() {
        assertThat(PublishedRow.of(new long[] {4, 30, 20, 0}, SMALL))
                .isEqualTo(new PublishedRow(Arrays.asList(null, 30L, null, 0L), 54L));
    }

    /** Each would leave one possibility: 1 + 1, three times ten, 11 + 11 + 10 beside nothing. */
    @Test
    void theTotalGoesWhereTheDifferenceGivesTheCellsAway() {
        assertThat(PublishedRow.of(new long[] {1, 1, 50}, SMALL).total()).isNull();
        assertThat(PublishedRow.of(new long[] {10, 10, 10}, SMALL).total()).isNull();
        assertThat(PublishedRow.of(new long[] {11, 11, 10}, SMALL).total()).isNull();
        assertThat(PublishedRow.of(new long[] {4, 0, 0}, SMALL).total()).isNull();
        assertThat(PublishedRow.of(new long[] {5, 6, 9, 40}, SMALL).total()).isEqualTo(60L);
        assertThat(PublishedRow.of(new long[] {0, 40, 12}, SMALL).total()).isEqualTo(52L);
    }

    /**
     * Among all rows that are published alike, no hidden cell has one value only. Searched without
     * leaving any out: rows of three to five cells up to a total, thresholds three to five.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 3, 16",
        "4, 3, 20",
        "5, 3, 24",
        "3, 4, 13",
        "4, 4, 15",
        "5, 4, 17",
        "3, 5, 9",
        "4, 5, 9"
    })
    void noHiddenCellOfARowCanBeWorkedOut(int threshold, int cells, int most) {
        var small = new SmallCells(threshold);
        var possible = new HashMap<Object, Possible>();
        each(
                new long[cells],
                most,
                row ->
                        possible.computeIfAbsent(
                                        PublishedRow.of(row, small), _ -> new Possible(cells))
                                .add(row));
        assertThat(possible.size()).isGreaterThan(20);
        possible.forEach((published, found) -> {
            var row = (PublishedRow) published;
            for (int i = 0; i < cells; i++) {
                if (row.cells().get(i) == null && isWholly(row, most)) {
                    assertThat(found.values().get(i))
                            .as("cell %s of %s", i, row)
                            .hasSizeGreaterThan(1);
                }
            }
        });
    }

    /** The same of tables by both margins. */
    @ParameterizedTest
    @CsvSource({"3, 2, 2, 10", "4, 2, 2, 12", "3, 2, 3, 6", "3, 3, 2, 6", "3, 3, 3, 3"})
    void noHiddenCellOfATableCanBeWorkedOut(int threshold, int rows, int columns, int most) {
        var small = new SmallCells(threshold);
        var possible = new HashMap<Object, Possible>();
        each(
                new long[rows * columns],
                most,
                cells ->
                        possible.computeIfAbsent(
                                        PublishedTable.of(table(cells, rows, columns), small),
                                        _ -> new Possible(rows * columns))
                                .add(cells));
        possible.forEach((published, found) -> {
            var table = (PublishedTable) published;
            for (int i = 0; i < rows * columns; i++) {
                var row = table.rows().get(i / columns);
                if (row.cells().get(i % columns) == null && isWholly(row, most)) {
                    assertThat(found.values().get(i))
                            .as("cell %s of %s", i, table)
                            .hasSizeGreaterThan(1);
                }
            }
        });
    }

    /** Whether all rows published like it are within what was searched. */
    private static boolean isWholly(PublishedRow row, int most) {
        return row.total() == null || row.total() <= most;
    }

    private static long[][] table(long[] cells, int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(row -> Arrays.copyOfRange(cells, row * columns, (row + 1) * columns))
                .toArray(long[][]::new);
    }

    /** Which values each cell takes among what is published alike. */
    private record Possible(Map<Integer, Set<Long>> values) {
        Possible(int cells) {
            this(new HashMap<>());
            IntStream.range(0, cells).forEach(i -> values.put(i, new HashSet<>()));
        }

        void add(long[] cells) {
            for (int i = 0; i < cells.length; i++) {
                Objects.requireNonNull(values.get(i)).add(cells[i]);
            }
        }
    }

    private static void each(long[] cells, int most, Consumer<long[]> seen) {
        each(cells, 0, most, seen);
    }

    private static void each(long[] cells, int at, int most, Consumer<long[]> seen) {
        if (at == cells.length) {
            seen.accept(cells);
            return;
        }
        for (long value = 0; value <= most; value++) {
            cells[at] = value;
            each(cells, at + 1, most, seen);
        }
    }

    /** Read as a coordinator would: what stands there, and what is left out. */
    @Test
    void aTableKeepsWhatItCan() {
        var table = PublishedTable.of(new long[][] {{12, 30, 41}, {4, 25, 60}, {0, 15, 33}}, SMALL);
        assertThat(table.rows().get(0).total()).isEqualTo(83L);
        assertThat(table.rows().get(1).cells()).containsExactly((@Nullable Long) null, null, 60L);
        assertThat(table.rows().get(1).total()).isEqualTo(89L);
        assertThat(table.columnTotals()).containsExactly(null, null, 134L);
        assertThat(table.total()).isEqualTo(220L);
    }
}
