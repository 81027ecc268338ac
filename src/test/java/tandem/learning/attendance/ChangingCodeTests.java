package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangingCodeTests {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ChangingCode code = new ChangingCode(new byte[32]);

    @Test
    void isSixSymbolsThatNobodyConfuses() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> code.at(NOON.plusSeconds(60L * i))))
                .allMatch(it -> it.matches("[0-9A-HJKMNP-TV-Z]{6}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void staysForTheMinute() {
        assertThat(code.at(NOON.plusSeconds(59))).isEqualTo(code.at(NOON));
        assertThat(code.at(NOON.plusSeconds(60))).isNotEqualTo(code.at(NOON));
    }

    @Test
    void isGoodForThreeMinutesFromTheMomentItAppeared() {
        var shown = code.at(NOON);
        assertThat(code.takes(shown, NOON)).isTrue();
        assertThat(code.takes(shown, NOON.plusSeconds(179))).isTrue();
        assertThat(code.takes(shown, NOON.plusSeconds(180))).isFalse();
        assertThat(code.takes(shown, NOON.minusSeconds(1))).isFalse();
    }

    @Test
    void countsTheSecondsLeft() {
        assertThat(ChangingCode.secondsLeft(NOON)).isEqualTo(60);
        assertThat(ChangingCode.secondsLeft(NOON.plusSeconds(18))).isEqualTo(42);
        assertThat(ChangingCode.secondsLeft(NOON.plusSeconds(59))).isEqualTo(1);
    }

    @Test
    void isReadAsPeopleTypeIt() {
        assertThat(Symbols.read(" k7w-mrp ")).isEqualTo("K7WMRP");
        assertThat(Symbols.read("oil 0Il")).isEqualTo("011011");
    }

    @Test
    void spendsFiveBitsASymbol() {
        assertThat(Symbols.of(new byte[] {0b00001_000, (byte) 0b10_11111_0, 0}, 3))
                .isEqualTo("12Z");
    }
}
