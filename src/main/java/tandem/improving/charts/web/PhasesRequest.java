package tandem.improving.charts.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Where a request cuts its points into phases, and what it leaves out of them. */
final class PhasesRequest {
    private final int size;
    private final Faults faults;

    /**
     * @param size how many points are plotted
     */
    PhasesRequest(int size, Faults faults) {
        this.size = size;
        this.faults = faults;
    }

    List<Integer> splitAfter(List<Json> items) {
        var splits = new ArrayList<Integer>();
        var before = 0;
        for (int i = 0; i < items.size(); i++) {
            var at = "/splitAfter/" + i;
            var split =
                    faults.whole(at, items.get(i), "splitAfter takes an array of whole numbers");
            if (split == null) {
                continue;
            }
            if (size > 0 && (split < 1 || split >= size)) {
                faults.add(at, split + " is not inside a series of " + points());
            } else if (split <= before) {
                faults.add(at, split + " does not come after " + before);
            } else {
                splits.add(split.intValue());
                before = split.intValue();
            }
        }
        return splits.size() == items.size()
                ? splits
                : IntStream.rangeClosed(1, items.size()).boxed().toList(); // refused anyway
    }

    Set<Integer> exclude(List<Json> items) {
        var excluded = new HashSet<Integer>();
        for (int i = 0; i < items.size(); i++) {
            var at = "/exclude/" + i;
            var index = faults.whole(at, items.get(i), "exclude takes an array of whole numbers");
            if (index == null) {
                continue;
            }
            if (size > 0 && (index < 1 || index > size)) {
                faults.add(at, "point " + index + " does not exist (" + points() + ")");
            } else if (!excluded.add(index.intValue())) {
                faults.add(at, "point " + index + " is named twice");
            }
        }
        return excluded;
    }

    private String points() {
        return size + (size == 1 ? " point" : " points");
    }

    /** One a phase; 0 = the whole phase. */
    List<Integer> freeze(Json freeze, int phases) {
        var whole = Collections.nCopies(phases, 0);
        return switch (freeze) {
            case Json.Nil() -> whole;
            case Json.Num number -> Collections.nCopies(phases, frozen("/freeze", number));
            case Json.Arr(var items) -> {
                if (items.size() != phases) {
                    faults.add(
                            "/freeze",
                            items.size()
                                    + (items.size() == 1 ? " entry for " : " entries for ")
                                    + phases
                                    + (phases == 1 ? " phase" : " phases"));
                    yield whole;
                }
                yield IntStream.range(0, phases)
                        .mapToObj(i -> frozen("/freeze/" + i, items.get(i)))
                        .toList();
            }
            default -> {
                faults.add("/freeze", "freeze takes a whole number or an array");
                yield whole;
            }
        };
    }

    private int frozen(String pointer, Json item) {
        if (item instanceof Json.Nil) {
            return 0;
        }
        var rows = faults.whole(pointer, item, "freeze takes a whole number or an array");
        if (rows != null && rows < 1) {
            faults.add(pointer, "freeze must be 1 or more");
        }
        return rows == null || rows < 1 ? 0 : (int) Math.min(rows, ChartRequest.MOST_POINTS);
    }
}
