package tandem.improving.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shift, trend and number of runs as Perla, Provost and Murray give them (BMJ Qual Saf 2011;20:46);
 * the fourth, an astronomical point, is a person's judgement and never computed. Rows count from 0
 * in the phase.
 */
public final class IhiRules {
    static final int SHIFT = 6;
    static final int TREND = 5;

    private IhiRules() {}

    /**
     * Six or more useful points on one side; points on the median and gaps neither break nor count.
     */
    public static List<Anhoej.Run> shifts(int[] sides) {
        return Anhoej.runs(sides).stream().filter(run -> run.rows().size() >= SHIFT).toList();
    }

    /**
     * Five or more all rising or all falling. Equal neighbours belong to the trend but count once;
     * a turning point, with its equal neighbours, belongs to both sides.
     */
    public static List<Anhoej.Run> trends(Stretch phase) {
        var rows = IntStream.range(0, phase.size()).filter(phase::counts).boxed().toList();
        var trends = new ArrayList<Anhoej.Run>();
        var start = 0;
        while (start < rows.size()) {
            var way = 0;
            var levels = 1;
            var plateau = start;
            var end = start + 1;
            for (; end < rows.size(); end++) {
                var step = phase.step(rows.get(end - 1), rows.get(end));
                if (step == 0) {
                    continue;
                }
                if (way != 0 && step != way) {
                    break;
                }
                way = step;
                levels++;
                plateau = end;
            }
            if (levels >= TREND) {
                trends.add(new Anhoej.Run(way, rows.subList(start, end)));
            }
            start = end < rows.size() ? plateau : end;
        }
        return trends;
    }
}
