package tandem.improving.charts;

import java.util.ArrayList;
import java.util.List;

/** How a chart was made, so that another tool can be set to give the same figures. */
final class MethodWords {
    private final Answer answer;
    private final Series series;

    MethodWords(Answer answer) {
        this.answer = answer;
        this.series = answer.series();
    }

    String say() {
        var parts = new ArrayList<String>();
        parts.add(series.chart().title() + " of " + plotted());
        parts.add("center line: " + centreLine());
        if (series.chart().hasLimits()) {
            parts.add(limits());
        }
        if (series.chart().screens() && isOnRanges()) {
            parts.add(
                    series.screenMovingRanges()
                            ? "moving ranges of 3.267 times their mean or more left out once (screened)"
                            : "moving ranges not screened");
        }
        if (series.chart() == Chart.XMR_MDC) {
            parts.add(
                    "Making Data Count rules: beyond the limits, 7 rising or falling, 2 of 3 close to a"
                            + " limit, 7 on one side of the mean");
            return String.join("; ", parts) + ".";
        }
        if (series.chart().hasLimits()) {
            parts.add("3-sigma rule: a point strictly beyond its limits");
        }
        if (series.ordered() && series.chart() != Chart.MR) {
            parts.add(
                    "Anhøj rules: longest run above round(log2 n) + 3, crossings below the 5 percent"
                            + " quantile of Binomial(n − 1, 0.5), n = points not on the line");
        }
        parts.addAll(sets());
        return String.join("; ", parts) + ".";
    }

    private boolean isOnRanges() {
        return series.ordered()
                || series.chart() == Chart.I
                || series.chart() == Chart.IP
                || series.chart() == Chart.T;
    }

    private String plotted() {
        var times = series.multiply();
        var what =
                switch (series.chart()) {
                    case MR -> "moving ranges of y";
                    case XBAR -> "means of subgroups";
                    case S -> "standard deviations of subgroups";
                    default -> series.ratio() ? "y / n" : "y";
                };
        return what + (times == 1 ? "" : " × " + new NumberText("").of(times));
    }

    private String limits() {
        return switch (series.chart()) {
            case I -> "limits: 3 × mean moving range / 1.128 from the center line";
            case XMR_MDC -> "limits: 2.66 × mean moving range from the mean";
            case MR -> "upper limit: 3.267 × center line, lower limit 0";
            case XBAR -> "limits: A3 × S by each subgroup's size";
            case S -> "limits: B3 × S and B4 × S by each subgroup's size";
            case P -> "limits: 3 × √(p(1 − p) / n) by each point's n, within 0 and 1";
            case PP ->
                    "limits: P limits widened by sigma z (" + sigmaZ() + ", Laney), within 0 and 1";
            case C -> "limits: 3 × √c, not below 0";
            case U -> "limits: 3 × √(u / n) by each point's n, not below 0";
            case UP -> "limits: U limits widened by sigma z (" + sigmaZ() + ", Laney), not below 0";
            case G -> "limits: 3 × √(g(g + 1)) from the mean g, not below 0; the median is drawn";
            case T -> "limits: of an I chart of y^(1/3.6), mapped back, not below 0";
            case IP -> "limits: 3 × mean s / √n by each point's n (Taylor)";
            case RUN -> "no limits";
        };
    }

    private String sigmaZ() {
        return series.ordered()
                ? "mean moving range of z / 1.128"
                : "standard deviation of z, the axis has no time";
    }

    private List<String> sets() {
        var parts = new ArrayList<String>();
        if (answer.ihi() != null) {
            parts.add(
                    "IHI rules: shift of 6 or more, trend of 5 or more, number of runs outside the"
                            + " exact 95 percent range"
                            + (series.chart() == Chart.RUN ? "" : ", all about the median"));
        }
        for (var set : answer.rules().keySet()) {
            parts.add(set.title() + ": " + rules(set));
        }
        return parts;
    }

    private static String rules(RuleSet set) {
        return switch (set) {
            case WESTERN_ELECTRIC -> "2 of 3 beyond 2 sigma, 4 of 5 beyond 1 sigma, 8 on one side";
            case NELSON ->
                    "9 on one side, 6 rising or falling, 14 alternating, 2 of 3 beyond 2 sigma, 4 of 5"
                            + " beyond 1 sigma, 15 within 1 sigma, 8 beyond 1 sigma on both sides";
            case HEALTHCARE ->
                    "8 on one side, 6 rising or falling, 2 of 3 beyond 2 sigma, 15 within 1 sigma";
            case ANHOEJ, THREE_SIGMA, IHI, MAKING_DATA_COUNT -> "";
        };
    }

    private String centreLine() {
        if (series.fixedCentreLine() != null) {
            return "given, not computed";
        }
        var parts = new ArrayList<String>();
        for (var phase : answer.phases()) {
            var frozen = series.freeze().get(phase.number() - 1);
            var size = phase.lastIndex() - phase.firstIndex() + 1;
            parts.add(
                    kind()
                            + " of "
                            + (frozen == 0 || frozen >= size
                                    ? size == 1 ? "the one point" : "all " + size + " points"
                                    : "the first " + (frozen == 1 ? "point" : frozen + " points"))
                            + (answer.phases().size() == 1 ? "" : " of phase " + phase.number()));
        }
        return String.join(", ", parts);
    }

    private String kind() {
        return switch (series.chart()) {
            case P, PP, U, UP, IP -> series.ratio() ? "all y by all n" : "mean";
            case XBAR -> "mean, weighted by size,";
            case S -> "mean or pooled standard deviation";
            case T -> "mean of y^(1/3.6), mapped back,";
            default -> series.chart().centre();
        };
    }
}
