package tandem.crediting.credits;

import java.math.BigDecimal;
import tandem.platform.shared.Refused;

/** Not in quarter hours, or more than was claimed. */
public class AmountRefused extends Refused {
    AmountRefused(BigDecimal claimed) {
        super("award.amount.refused", claimed.toPlainString());
    }
}
