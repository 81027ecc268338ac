package tandem.improving.charts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands on a picture besides the figures. Texts may hold anything; they are escaped where
 * they are drawn.
 *
 * @param id unlike any other on the page; letters, digits and hyphens
 * @param title read aloud first: which chart, of what
 * @param description states the reading, for who cannot see the picture
 * @param unit as in {@link NumberText}
 * @param phaseNames one a phase; empty where there is one phase or none has a name
 * @param lanes under the axis, what happened when
 * @param spoken each point labelled and reachable by arrow keys, instead of one image
 * @param plotHeight of the wide drawing; 270, or 330 where the chart is the page
 */
public record Drawing(
        Answer answer,
        String id,
        String title,
        String description,
        String unit,
        List<String> phaseNames,
        List<Lane> lanes,
        boolean spoken,
        int plotHeight) {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    public Drawing {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id: " + id);
        }
    }

    /** An image without lanes. */
    public static Drawing of(
            Answer answer, String id, String title, String description, String unit) {
        return new Drawing(answer, id, title, description, unit, List.of(), List.of(), false, 270);
    }

    /** What one kind of thing did, along the axis. */
    public record Lane(String name, List<Mark> marks) {}

    /**
     * @param from index from 1
     * @param to the same for a moment
     */
    public record Mark(Kind kind, int from, int to, String label) {
        /** Bars for cycles, a flag for a tool that went live, a triangle for a session. */
        public enum Kind {
            BAR,
            ADOPTED,
            NOW,
            FLAG,
            SESSION
        }
    }

    /** 960 units, for screens from 992 px. */
    public String wide() {
        return wide(960);
    }

    /** As wide as the column it stands in: 760 to 960 units. */
    public String wide(int width) {
        return drawn(new Frame(width, plotHeight, top()));
    }

    /** 360 units, for phones. */
    public String narrow() {
        return drawn(new Frame(360, plotHeight > 300 ? 240 : 210, top()));
    }

    private String drawn(Frame frame) {
        return FunnelChart.draws(answer)
                ? new FunnelChart(this, frame).svg()
                : new TimeChart(this, frame).svg();
    }

    private int top() {
        return phaseNames.isEmpty() ? 18 : 42;
    }
}
