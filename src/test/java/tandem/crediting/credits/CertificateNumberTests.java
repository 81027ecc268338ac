package tandem.crediting.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTests {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    final Random random = new Random(20260302);

    /**
     * The example of docs/standards/credit-systems.md and those of the mock-ups, made by another
     * program.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "F59T-DWH9-EDD1R-R",
                "DV7V-ZEZ6-1ABK8-P",
                "KA63-A4CC-C0EB2-5",
                "W9F5-21VR-DZEGY-X",
                "KZW0-8YGK-CMHAJ-Y"
            })
    void readsNumbersThatAnotherProgramDrew(String number) {
        assertThat(CertificateNumber.read(number)).hasToString("Optional[" + number + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "f59tdwh9edd1rr, F59T-DWH9-EDD1R-R",
        "F59T DWH9 EDDIR R, F59T-DWH9-EDD1R-R",
        "f59t-dwh9-eddlr-r, F59T-DWH9-EDD1R-R",
        "KZWo8YGKCMHAJY, KZW0-8YGK-CMHAJ-Y"
    })
    void forgivesHowItIsTyped(String typed, String number) {
        assertThat(CertificateNumber.read(typed)).hasToString("Optional[" + number + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "F59T-DWH9-EDD1R",
                "F59T-DWH9-EDD1R-R1",
                "F59T-DWH9-EDD1U-R",
                "F59T-DWH9-EDD1R-S",
                "../../etc/passwd",
                "F59T_DWH9_EDD1R_R"
            })
    void refusesEverythingElse(String typed) {
        assertThat(CertificateNumber.read(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber(typed));
    }

    @Test
    void printsAndReadsBackWhateverIsDrawn() {
        for (int i = 0; i < 10_000; i++) {
            var drawn = CertificateNumber.draw(random);
            assertThat(CertificateNumber.read(drawn.toString())).contains(drawn);
            assertThat(drawn.toString())
                    .matches(
                            "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]");
        }
    }

    @Test
    void noticesEveryWrongSymbolAndEverySwapOfNeighbors() {
        for (int i = 0; i < 500; i++) {
            var drawn = CertificateNumber.draw(random).symbols();
            for (int at = 0; at < drawn.length(); at++) {
                var wrong = new StringBuilder(drawn);
                wrong.setCharAt(at, ALPHABET.charAt(random.nextInt(32)));
                assertNoticed(drawn, wrong);
            }
            for (int at = 0; at + 1 < drawn.length(); at++) {
                var swapped = new StringBuilder(drawn);
                swapped.setCharAt(at, drawn.charAt(at + 1));
                swapped.setCharAt(at + 1, drawn.charAt(at));
                assertNoticed(drawn, swapped);
            }
        }
    }

    @Test
    void drawsEverySymbolAtEveryPlaceAndNothingTwice() {
        var seen = new HashSet<String>();
        var symbolsAtPlaces = new HashSet<String>();
        for (int i = 0; i < 5_000; i++) {
            var drawn = CertificateNumber.draw().symbols();
            assertThat(seen.add(drawn)).isTrue();
            for (int at = 0; at < drawn.length(); at++) {
                symbolsAtPlaces.add(at + ":" + drawn.charAt(at));
            }
        }
        assertThat(symbolsAtPlaces).hasSize(14 * 32);
    }

    static void assertNoticed(String drawn, CharSequence mistyped) {
        if (!mistyped.toString().equals(drawn)) {
            assertThat(CertificateNumber.read(mistyped.toString())).isEmpty();
        }
    }
}
