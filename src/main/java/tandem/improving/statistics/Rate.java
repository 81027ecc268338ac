package tandem.improving.statistics;

/** Events in an exposure: patient days, visits, months. */
public record Rate(long events, double exposure) {
    public Rate {
        if (events < 0 || !(exposure > 0) || Double.isInfinite(exposure)) {
            throw new IllegalArgumentException(events + " in " + exposure + " is no rate");
        }
    }

    public double value() {
        return events / exposure;
    }

    public RateRatio ratioTo(Rate other) {
        return new RateRatio(this, other);
    }
}
