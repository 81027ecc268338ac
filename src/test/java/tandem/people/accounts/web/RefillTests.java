package tandem.people.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.format.annotation.DateTimeFormat;
import tandem.people.accounts.Draft;

class RefillTests {
    record Line(@Nullable String text) {}

    record Note(
            int version,
            @Nullable String title,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @Nullable List<Line> lines) {}

    @Test
    void makesTheFormAsItWasTyped() {
        var made = Refill.of("form", Note.class, typed("2026-11-27")).orElseThrow();
        assertThat(made.getTarget())
                .isEqualTo(
                        new Note(
                                3,
                                "Ask",
                                LocalDate.of(2026, 11, 27),
                                List.of(new Line("one"), new Line("two"))));
        assertThat(made.hasErrors()).isFalse();
    }

    @Test
    void leavesWhatCannotBeReadAtItsFieldAsTyped() {
        var made = Refill.of("form", Note.class, typed("soon")).orElseThrow();
        assertThat(made.getFieldValue("day")).isEqualTo("soon");
        assertThat(made.getFieldValue("title")).isEqualTo("Ask");
        assertThat(made.getFieldErrors()).extracting("field").containsExactly("day");
    }

    @Test
    void isNoneWhereTheFormHasChangedTooMuch() {
        var former = new Draft(Map.of("name", List.of("Ask")), Instant.EPOCH);
        assertThat(Refill.of("form", Note.class, former)).isEmpty();
    }

    @Test
    void isStaleWhereAnotherVersionIsStored() {
        var draft = typed("2026-11-27");
        assertThat(Refill.isStale(draft, new Note(3, null, null, null))).isFalse();
        assertThat(Refill.isStale(draft, new Note(4, null, null, null))).isTrue();
        assertThat(Refill.isStale(draft, new Line(null))).isFalse();
    }

    private static Draft typed(String day) {
        return new Draft(
                Map.of(
                        "version", List.of("3"),
                        "title", List.of("Ask"),
                        "day", List.of(day),
                        "lines[0].text", List.of("one"),
                        "lines[1].text", List.of("two")),
                Instant.EPOCH);
    }
}
