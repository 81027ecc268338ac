package tandem.improving.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the right end of lines, pushed apart so that none overprints another. */
final class Tags {
    private static final double APART = 17;

    private final List<Tag> all = new ArrayList<>();

    private record Tag(double y, String kind, String text) {}

    void add(double y, String kind, String text) {
        all.add(new Tag(y, kind, text));
    }

    /** Sorted and pushed apart; back up from the lower edge when they would fall off it. */
    void draw(Svg svg, double x, double bottom) {
        all.sort(Comparator.comparingDouble(Tag::y));
        var at = new double[all.size()];
        for (int k = 0; k < at.length; k++) {
            at[k] = k == 0 ? all.get(k).y() : Math.max(all.get(k).y(), at[k - 1] + APART);
        }
        for (int k = at.length - 1; k >= 0; k--) {
            at[k] = Math.min(at[k], bottom - APART * (at.length - 1 - k));
        }
        for (int k = 0; k < at.length; k++) {
            svg.text(all.get(k).kind(), x, at[k] + 4.5, Svg.Anchor.START, all.get(k).text());
        }
    }
}
