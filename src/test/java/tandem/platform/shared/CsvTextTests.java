package tandem.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTests {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"})
    void takesTheTeethOutOfFormulas(String cell) {
        assertThat(CsvText.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4.5", "+12", "-30%", "Ruth Abelson", "a=b", ""})
    void leavesNumbersAndWordsAlone(String cell) {
        assertThat(CsvText.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void quotesWhatNeedsQuotesAndKeepsEmptyCells() {
        assertThat(
                        CsvText.of(
                                List.of("Team", "Count"),
                                List.of(Arrays.asList("Harlan Creek, \"east\"", null))))
                .isEqualTo("\uFEFFTeam,Count\r\n\"Harlan Creek, \"\"east\"\"\",\r\n");
    }
}
