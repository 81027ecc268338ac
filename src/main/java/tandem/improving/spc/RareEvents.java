package tandem.improving.spc;

/** Charts for what happens less than about once a period. */
public final class RareEvents {
    /** Makes times between Poisson events nearly normal (Nelson 1994). */
    private static final double NEARLY_NORMAL = 3.6;

    private RareEvents() {}

    /** G, cases between events: the median is drawn, limits are counted from the mean. */
    public static Lines casesBetween(Stretch phase, Given given) {
        var mean = Means.of(phase);
        return mean == null
                ? new CentreOnly(null)
                : EvenLines.fromZero(
                        Median.of(phase.baselineValues()), mean, Math.sqrt(mean * (mean + 1)));
    }

    /** T, time between events, each above 0: an I chart of y^(1/3.6), mapped back. */
    public static Lines timeBetween(Stretch phase, Given given) {
        var rows =
                phase.baselineRows()
                        .mapToDouble(row -> Math.pow(phase.value(row), 1 / NEARLY_NORMAL))
                        .toArray();
        var sigma =
                MovingRanges.sigma(
                        phase,
                        row -> Math.pow(phase.value(row), 1 / NEARLY_NORMAL),
                        given.screened());
        return new PowerLines(EvenLines.around(Means.of(rows), sigma), NEARLY_NORMAL);
    }
}
