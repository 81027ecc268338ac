package tandem.improving.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts with its totals as it may be shown; null = hidden. Of its rows each keeps its
 * total by {@link PublishedRow}; a column keeps its total only when it hides nothing, and so does
 * the whole when every row keeps its own. So what is hidden in one row says nothing about another.
 */
public record PublishedTable(
        List<PublishedRow> rows, List<@Nullable Long> columnTotals, @Nullable Long total) {
    /**
     * @param counts rows of equal length, none negative
     */
    public static PublishedTable of(long[][] counts, SmallCells small) {
        var rows = Arrays.stream(counts).map(row -> PublishedRow.of(row, small)).toList();
        var columns = new ArrayList<@Nullable Long>();
        for (int column = 0; column < (counts.length == 0 ? 0 : counts[0].length); column++) {
            var at = column;
            var shown = rows.stream().allMatch(row -> row.cells().get(at) != null);
            columns.add(
                    shown
                            ? Long.valueOf(Arrays.stream(counts).mapToLong(it -> it[at]).sum())
                            : null);
        }
        var whole = rows.stream().allMatch(row -> row.total() != null);
        return new PublishedTable(
                rows,
                Collections.unmodifiableList(columns),
                whole
                        ? Long.valueOf(Arrays.stream(counts).flatMapToLong(Arrays::stream).sum())
                        : null);
    }
}
