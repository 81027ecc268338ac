package tandem.improving.metrics;

import java.time.YearMonth;
import tandem.platform.shared.Refused;

/** A month is in the future until it has begun where the team works. */
public class MonthNotBegun extends Refused {
    MonthNotBegun(YearMonth month) {
        super("metrics.monthNotBegun", month.toString());
    }
}
