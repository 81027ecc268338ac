package tandem.learning.activities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tandem.people.organizations.Provider;

/** The provider's wording with an activity's facts in it (docs/standards/credit-systems.md). */
final class StatementTemplates {
    /**
     * The AMA's name of the format (docs/standards/credit-systems.md); the only one until enduring
     * material exists.
     */
    static final String LIVE = "live activity";

    private StatementTemplates() {}

    static Statements of(Provider provider, String title, List<Offer> offers) {
        var credits = credits(offers);
        return new Statements(
                fill(provider.accreditationStatement(), provider, title, credits),
                fill(provider.designationStatement(), provider, title, credits),
                fill(provider.participationStatement(), provider, title, credits));
    }

    /** What physicians are offered: the participation statement names it too. */
    private static Optional<BigDecimal> credits(List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.type() == CreditType.AMA_PRA_1)
                .map(Offer::designated)
                .findFirst();
    }

    private static String fill(
            String template, Provider provider, String title, Optional<BigDecimal> credits) {
        var one = credits.filter(amount -> amount.compareTo(BigDecimal.ONE) == 0).isPresent();
        return template.replace("{provider}", provider.name())
                .replace("{format}", LIVE)
                .replace("{title}", title)
                .replace("{credits}", credits.map(BigDecimal::toPlainString).orElse("…"))
                .replace("Credit(s)", one ? "Credit" : "Credits");
    }
}
