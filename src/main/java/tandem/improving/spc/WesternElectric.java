package tandem.improving.spc;

import java.util.List;
import tandem.improving.spc.ZoneRule.Beyond;
import tandem.improving.spc.ZoneRule.OneSide;
import tandem.improving.spc.ZoneRule.Outer;

/** The four rules of Western Electric's handbook (1956). */
public final class WesternElectric {
    /** In the order of their numbers, from 1. */
    public static final List<ZoneRule> RULES =
            List.of(new Beyond(), new Outer(2, 3, 2), new Outer(4, 5, 1), new OneSide(8));

    private WesternElectric() {}
}
