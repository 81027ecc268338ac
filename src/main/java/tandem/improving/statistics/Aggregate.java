package tandem.improving.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All teams of one period in one figure; label which. The first is the default: large teams weigh
 * more; in the other two every team counts the same.
 *
 * @param pooled all numerators by all denominators; null when nobody reports, like the others
 * @param reporting "{@code reporting} of {@code teams} teams"
 */
public record Aggregate(
        @Nullable Double pooled,
        @Nullable Double meanOfTeams,
        @Nullable Double medianOfTeams,
        int reporting,
        int teams) {
    public static Aggregate of(List<TeamRate> all) {
        var reported = all.stream().filter(TeamRate::reports).toList();
        var rates =
                reported.stream()
                        .mapToDouble(team ->
                                Objects.requireNonNull(team.numerator())
                                        / Objects.requireNonNull(team.denominator()))
                        .sorted()
                        .toArray();
        if (rates.length == 0) {
            return new Aggregate(null, null, null, 0, all.size());
        }
        var events =
                reported.stream()
                        .mapToDouble(team -> Objects.requireNonNull(team.numerator()))
                        .sum();
        var exposure =
                reported.stream()
                        .mapToDouble(team -> Objects.requireNonNull(team.denominator()))
                        .sum();
        return new Aggregate(
                events / exposure,
                Arrays.stream(rates).sum() / rates.length,
                (rates[(rates.length - 1) / 2] + rates[rates.length / 2]) / 2,
                rates.length,
                all.size());
    }

    /**
     * The teams that report in every period: without them, teams that join or leave look like
     * improvement.
     */
    public static Set<String> constantCohort(List<List<TeamRate>> periods) {
        var counts =
                periods.stream()
                        .flatMap(List::stream)
                        .filter(TeamRate::reports)
                        .collect(Collectors.groupingBy(TeamRate::team, Collectors.counting()));
        Predicate<String> always =
                team -> Objects.requireNonNull(counts.get(team)) == periods.size();
        return counts.keySet().stream().filter(always).collect(Collectors.toUnmodifiableSet());
    }
}
