package tandem.crediting.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.crediting.credits.Holdings.Holding;

class HoldingsTests {
    final Random random = new Random(20260302);
    final UUID offer = UUID.randomUUID();

    @Test
    void leavesWhatNoIdOfThePersonHasClaimed() {
        var holdings =
                new Holdings(
                        List.of(
                                holding(offer, "5.00", "1.25"),
                                holding(offer, "5.00", "0.50"),
                                holding(UUID.randomUUID(), "5.00", "5.00")));
        assertThat(holdings.left(offer)).isEqualByComparingTo("3.25");
        assertThat(holdings.isEmpty()).isFalse();
    }

    @Test
    void neverGoesBelowZeroAfterTwoPeopleTurnOutToBeOne() {
        var merged =
                new Holdings(
                        List.of(holding(offer, "1.00", "1.00"), holding(offer, "1.00", "0.75")));
        assertThat(merged.left(offer)).isEqualByComparingTo("0");
    }

    @Test
    void claimingWhatIsLeftAlwaysEndsExactlyAtTheOffer() {
        for (int run = 0; run < 1_000; run++) {
            var most = quarters(1 + random.nextInt(80));
            var rows = new ArrayList<Holding>();
            var claimed = BigDecimal.ZERO;
            for (int id = 0; id < 1 + random.nextInt(4); id++) {
                var left = most.subtract(claimed);
                var part = quarters(random.nextInt(left.multiply(quarters(16)).intValue() + 1));
                rows.add(new Holding(UUID.randomUUID(), offer, most, part));
                claimed = claimed.add(part);
            }
            var holdings = new Holdings(rows);
            assertThat(claimed.add(holdings.left(offer))).isEqualByComparingTo(most);
            assertThat(holdings.isEmpty()).isEqualTo(claimed.signum() == 0);
        }
    }

    static BigDecimal quarters(int count) {
        return BigDecimal.valueOf(count).multiply(new BigDecimal("0.25"));
    }

    static Holding holding(UUID offer, String designated, String claimed) {
        return new Holding(
                UUID.randomUUID(), offer, new BigDecimal(designated), new BigDecimal(claimed));
    }
}
