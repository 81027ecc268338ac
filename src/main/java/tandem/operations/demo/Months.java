package tandem.operations.demo;

import java.time.YearMonth;
import java.util.Optional;
import tandem.operations.demo.Story.Team;

/** The numbers of a team's months: believable, varied, and the same at every start. */
final class Months {
    /** Months of data, the last of them the latest whose due day has passed or is near. */
    static final int OF_DATA = 18;

    private static final int BASELINE = 8;

    private Months() {}

    /** Patients counted, of patients who could have been. */
    record Count(int numerator, int denominator) {}

    /** The metrics of the collaborative. */
    enum Kind {
        REFERRED,
        CLOSED,
        NO_SHOW
    }

    /**
     * @param index 0 for the first month, {@link #OF_DATA} - 1 for the latest
     * @return empty where the team reported nothing
     */
    static Optional<Count> of(Team team, Kind kind, int index, YearMonth month) {
        if (missing(team, index)) {
            return Optional.empty();
        }
        var luck = team.name() + kind + month;
        var seen = Math.max(20, team.seen() + Story.chance(luck + "seen", 15) - 7);
        var referred = count(seen, percentReferred(team, index) + wobble(luck, 4));
        return Optional.of(
                switch (kind) {
                    case REFERRED -> new Count(referred, seen);
                    case CLOSED ->
                            new Count(count(referred, 52 + index + wobble(luck, 12)), referred);
                    case NO_SHOW ->
                            new Count(count(referred, 26 - index / 2 + wobble(luck, 9)), referred);
                });
    }

    private static boolean missing(Team team, int index) {
        return switch (team.turn()) {
            case STOPS_REPORTING -> index >= OF_DATA - 3;
            case JOINED_LATE -> index < OF_DATA - 7;
            case RISES -> index == 3 + Story.chance(team.name() + "gap", 40);
            default -> false;
        };
    }

    private static int percentReferred(Team team, int index) {
        if (index < BASELINE) {
            return team.referred();
        }
        var gone = (index - BASELINE + 1.0) / (OF_DATA - BASELINE);
        return switch (team.turn()) {
            case RISES ->
                    (int)
                            Math.round(
                                    team.referred()
                                            + Math.sqrt(gone) * (team.reaches() - team.referred()));
            case FALLS_BACK -> index >= OF_DATA - 9 ? team.reaches() : team.referred() + 3;
            default ->
                    (int) Math.round(team.referred() + gone * (team.reaches() - team.referred()));
        };
    }

    private static int wobble(String luck, int width) {
        return Story.chance(luck + "wobble", 2 * width + 1) - width;
    }

    private static int count(int of, int percent) {
        return Math.clamp(Math.round(of * percent / 100f), 0, of);
    }
}
