package tandem.improving.spc;

/** Counts with equal opportunity (C): mean, and its square root as sigma (Montgomery 7.17). */
public final class Counts {
    private Counts() {}

    public static Lines lines(Stretch phase, Given given) {
        var centre = given.or(Means.of(phase));
        return centre == null
                ? new CentreOnly(null)
                : EvenLines.fromZero(centre, centre, Math.sqrt(centre));
    }
}
