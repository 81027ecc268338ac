package tandem.crediting.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.crediting.credits.Missing.Reason;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.Offer;
import tandem.learning.attendance.Attended;
import tandem.people.learners.Profession;

class ClaimRulesTests {
    static final ZoneId OHIO = ZoneId.of("America/New_York");
    static final Instant OPENS = Instant.parse("2026-02-26T18:00:00Z");
    static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 28);

    /**
     * docs/standards/credit-systems.md: 50 minutes on an offer of 1.00 give at most 0.75; §2.2 for
     * the rounding.
     */
    @ParameterizedTest
    @CsvSource({
        "50, 1.00, 0.75",
        "52, 1.00, 0.75",
        "53, 1.00, 1.00",
        "60, 1.00, 1.00",
        "465, 1.00, 1.00",
        "7, 1.00, 0.00",
        "8, 1.00, 0.25",
        "150, 2.50, 2.50",
        "90, 1.25, 1.25"
    })
    void roundsOnceAndNeverAboveTheOffer(int minutes, String designated, String most) {
        assertThat(rules(Profession.NURSE, minutes, designated).most()).isEqualByComparingTo(most);
    }

    @Test
    void allowsExactlyTheQuarterHoursUpToTheMost() {
        var random = new Random(20260302);
        for (int i = 0; i < 2_000; i++) {
            var designated = quarters(1 + random.nextInt(40));
            var rules = rules(Profession.PHYSICIAN, random.nextInt(700), designated.toString());
            var hundredths = BigDecimal.valueOf(random.nextInt(1200) - 50, 2);
            var wholeQuarters =
                    hundredths.multiply(BigDecimal.valueOf(4)).stripTrailingZeros().scale() <= 0;
            assertThat(rules.most()).isBetween(BigDecimal.ZERO, designated);
            assertThat(rules.allows(hundredths))
                    .as("%s of %s", hundredths, rules.most())
                    .isEqualTo(
                            wholeQuarters
                                    && hundredths.signum() > 0
                                    && hundredths.compareTo(rules.most()) <= 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Profession.class)
    void onlyPhysiciansGetTheAmasCredit(Profession profession) {
        assertThat(rules(profession, 60, "1.00").offer().map(Offer::type))
                .contains(
                        profession == Profession.PHYSICIAN
                                ? CreditType.AMA_PRA_1
                                : CreditType.PARTICIPATION);
    }

    @Test
    void opensAtItsTimeAndClosesWithTheLastDayInTheProvidersZone() {
        var rules = rules(Profession.NURSE, 60, "1.00");
        assertThat(reasons(rules, OPENS.minusMillis(1))).containsExactly(Reason.NOT_OPEN_YET);
        assertThat(reasons(rules, OPENS)).isEmpty();
        var midnight = LAST_DAY.plusDays(1).atStartOfDay(OHIO).toInstant();
        assertThat(reasons(rules, midnight.minusMillis(1))).isEmpty();
        assertThat(reasons(rules, midnight)).containsExactly(Reason.CLOSED);
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(reasons(rules(null, attended(60, false), offers("1.00", true)), OPENS))
                .containsExactly(Reason.PROFESSION, Reason.EVALUATION);
        assertThat(reasons(rules(Profession.NURSE, attended(0, true), offers("1.00", true)), OPENS))
                .containsExactly(Reason.MINUTES);
        assertThat(
                        reasons(
                                rules(Profession.NURSE, attended(60, true), offers("1.00", false)),
                                OPENS))
                .containsExactly(Reason.DESIGNATION);
        assertThat(reasons(rules(Profession.NURSE, attended(60, true), List.of()), OPENS))
                .containsExactly(Reason.OFFER);
        var nowhere = new Attended(0, false, false, null, null, List.of());
        assertThat(
                        reasons(
                                new ClaimRules(
                                        Profession.NURSE, offers("1.00", true), nowhere, null),
                                OPENS))
                .containsExactly(Reason.ATTENDANCE);
    }

    static List<Reason> reasons(ClaimRules rules, Instant now) {
        return rules.missing(now, OHIO).stream().map(Missing::reason).toList();
    }

    static ClaimRules rules(Profession profession, int minutes, String designated) {
        return rules(profession, attended(minutes, true), offers(designated, true));
    }

    static ClaimRules rules(
            @Nullable Profession profession, Attended attended, List<Offer> offers) {
        return new ClaimRules(profession, offers, attended, LAST_DAY);
    }

    static Attended attended(int minutes, boolean evaluated) {
        return new Attended(
                minutes,
                false,
                evaluated,
                OPENS,
                LocalDate.of(2026, 2, 26),
                List.of(UUID.randomUUID()));
    }

    static List<Offer> offers(String designated, boolean inTime) {
        return List.of(
                offer(CreditType.AMA_PRA_1, designated, inTime),
                offer(CreditType.PARTICIPATION, designated, inTime));
    }

    static Offer offer(CreditType type, String designated, boolean inTime) {
        return new Offer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                type,
                new BigDecimal(designated),
                OPENS.minusSeconds(86_400),
                inTime);
    }

    static BigDecimal quarters(int count) {
        return BigDecimal.valueOf(count).multiply(new BigDecimal("0.25"));
    }
}
