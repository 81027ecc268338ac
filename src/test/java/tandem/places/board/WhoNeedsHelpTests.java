package tandem.places.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.places.board.Reason.Kind;
import tandem.places.board.TeamFacts.Found;
import tandem.places.board.WhoNeedsHelp.Need;

/** The example of docs/standards/board.md, asked on March 20, 2026. */
class WhoNeedsHelpTests {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    static final LocalDate LAST_WEEK = LocalDate.of(2026, 3, 12);

    @Test
    void ranksByNumberOfReasonsThenWeightThenAge() {
        var p = team("P", day(3, 18), null, LAST_WEEK, LocalDate.of(2026, 1, 10));
        var q = team("Q", null, missing(day(3, 15)), day(1, 20), null);
        var r = team("R", day(3, 1), null, LAST_WEEK, null);
        var s = team("S", null, null, LAST_WEEK, null);
        assertThat(WhoNeedsHelp.rank(List.of(s, r, q, p)))
                .extracting(need -> need.facts().name())
                .containsExactly("P", "Q", "R", "S");
        assertThat(WhoNeedsHelp.rank(List.of(p)).getFirst().reasons())
                .extracting(Reason::kind)
                .containsExactly(Kind.ASKED_FOR_HELP, Kind.EMPTY_SEAT);
    }

    @Test
    void putsTheOlderAskFirst() {
        var early = team("Zoar", day(3, 1), null, LAST_WEEK, null);
        var late = team("Akron", day(3, 2), null, LAST_WEEK, null);
        assertThat(names(WhoNeedsHelp.rank(List.of(late, early)))).containsExactly("Zoar", "Akron");
    }

    @Test
    void listsTeamsWithoutAReasonByName() {
        var teams =
                List.of(
                        team("zoar", null, null, LAST_WEEK, null),
                        team("Akron", null, null, LAST_WEEK, null));
        assertThat(names(WhoNeedsHelp.rank(teams))).containsExactly("Akron", "zoar");
    }

    @Test
    void missesATestFromTheFortySixthDay() {
        assertThat(still(TODAY.minusDays(45))).isEmpty();
        assertThat(still(TODAY.minusDays(46)))
                .containsExactly(new Reason(Kind.NO_TEST_MOVING, TODAY, null, "/teams/%s/cycles"));
    }

    @Test
    void countsFromTheFoundingWhereNothingWasTestedAndOnlyInAnActionPeriod() {
        var founded = facts("New", null, null, null, null, TODAY.minusDays(46), true);
        assertThat(WhoNeedsHelp.reasons(founded)).extracting(Reason::since).containsExactly(TODAY);
        var before = facts("New", null, null, null, null, TODAY.minusDays(46), false);
        assertThat(WhoNeedsHelp.reasons(before)).isEmpty();
    }

    static List<Reason> still(LocalDate lastMove) {
        var team = team("Still", null, null, lastMove, null);
        return WhoNeedsHelp.reasons(team).stream()
                .map(it ->
                        new Reason(
                                it.kind(),
                                it.since(),
                                it.about(),
                                it.href().replace(team.teamId().toString(), "%s")))
                .toList();
    }

    static List<String> names(List<Need> needs) {
        return needs.stream().map(need -> need.facts().name()).toList();
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    static Found missing(LocalDate since) {
        return new Found(UUID.randomUUID(), "January and February", since);
    }

    static TeamFacts team(
            String name,
            @Nullable LocalDate asked,
            @Nullable Found missing,
            @Nullable LocalDate lastMove,
            @Nullable LocalDate seatEmpty) {
        return facts(name, asked, missing, lastMove, seatEmpty, LocalDate.of(2025, 9, 1), true);
    }

    static TeamFacts facts(
            String name,
            @Nullable LocalDate asked,
            @Nullable Found missing,
            @Nullable LocalDate lastMove,
            @Nullable LocalDate seatEmpty,
            LocalDate founded,
            boolean actionPeriod) {
        return new TeamFacts(
                UUID.randomUUID(),
                name,
                TODAY,
                founded,
                asked,
                missing,
                null,
                lastMove,
                actionPeriod,
                seatEmpty);
    }
}
