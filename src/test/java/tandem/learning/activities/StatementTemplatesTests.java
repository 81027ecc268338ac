package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.people.organizations.Provider;

class StatementTemplatesTests {
    static final Provider ERIE =
            new Provider(
                    0,
                    "Erie Plains Institute",
                    ZoneId.of("America/New_York"),
                    null,
                    "{provider} is accredited.",
                    "The {provider} designates this {format} for a maximum of {credits} AMA PRA Category 1 Credit(s)™.",
                    "{title} was designated for {credits} AMA PRA Category 1 Credit(s)™.",
                    "",
                    "");

    /**
     * The AMA's words (docs/standards/credit-systems.md): one credit, all other amounts credits.
     */
    @ParameterizedTest
    @CsvSource({"1.00, Credit", "0.75, Credits", "1.25, Credits"})
    void sayTheAmountInTheAmasWords(BigDecimal amount, String credits) {
        var physicians =
                new Offer(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        CreditType.AMA_PRA_1,
                        amount,
                        Instant.EPOCH,
                        true);
        var said = StatementTemplates.of(ERIE, "Feet", List.of(physicians));
        assertThat(said.accreditation()).isEqualTo("Erie Plains Institute is accredited.");
        assertThat(said.designation())
                .isEqualTo(
                        "The Erie Plains Institute designates this live activity for a maximum of "
                                + amount
                                + " AMA PRA Category 1 "
                                + credits
                                + "™.");
        assertThat(said.participation()).startsWith("Feet was designated for " + amount);
    }
}
