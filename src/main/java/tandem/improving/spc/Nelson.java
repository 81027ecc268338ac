package tandem.improving.spc;

import java.util.List;
import tandem.improving.spc.ZoneRule.Alternating;
import tandem.improving.spc.ZoneRule.Beyond;
import tandem.improving.spc.ZoneRule.Inside;
import tandem.improving.spc.ZoneRule.OneSide;
import tandem.improving.spc.ZoneRule.Outer;
import tandem.improving.spc.ZoneRule.Outside;
import tandem.improving.spc.ZoneRule.Steady;

/** Nelson's eight rules (J Qual Technol 1984;16:237). */
public final class Nelson {
    /** In the order of their numbers, from 1. */
    public static final List<ZoneRule> RULES =
            List.of(
                    new Beyond(),
                    new OneSide(9),
                    new Steady(6),
                    new Alternating(14),
                    new Outer(2, 3, 2),
                    new Outer(4, 5, 1),
                    new Inside(15),
                    new Outside(8));

    private Nelson() {}
}
