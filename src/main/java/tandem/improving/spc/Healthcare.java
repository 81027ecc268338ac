package tandem.improving.spc;

import java.util.List;
import tandem.improving.spc.ZoneRule.Beyond;
import tandem.improving.spc.ZoneRule.Inside;
import tandem.improving.spc.ZoneRule.OneSide;
import tandem.improving.spc.ZoneRule.Outer;
import tandem.improving.spc.ZoneRule.Steady;

/** The control chart rules that improvement teams in healthcare are taught (Provost and Murray). */
public final class Healthcare {
    /** In the order of their numbers, from 1. */
    public static final List<ZoneRule> RULES =
            List.of(
                    new Beyond(),
                    new OneSide(8),
                    new Steady(6),
                    new Outer(2, 3, 2),
                    new Inside(15));

    private Healthcare() {}
}
