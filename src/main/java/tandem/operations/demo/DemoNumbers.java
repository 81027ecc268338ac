package tandem.operations.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.improving.charts.Direction;
import tandem.improving.metrics.CountService;
import tandem.improving.metrics.DefineMetric;
import tandem.improving.metrics.EnterMonth;
import tandem.improving.metrics.MetricService;
import tandem.operations.demo.DemoPeople.SignIn;
import tandem.operations.demo.Months.Kind;
import tandem.operations.demo.Story.Team;

/** The metrics of the collaborative, and what each team enters month by month. */
@Component
@Profile("demo")
class DemoNumbers {
    /** Months before the first change. */
    private static final int BASELINE = 6;

    private final MetricService metrics;
    private final CountService counts;
    private final DemoTeams teams;
    private final DemoPeople people;
    private final Map<Kind, UUID> ids = new EnumMap<>(Kind.class);

    DemoNumbers(MetricService metrics, CountService counts, DemoTeams teams, DemoPeople people) {
        this.metrics = metrics;
        this.counts = counts;
        this.teams = teams;
        this.people = people;
    }

    void define(UUID collaborativeId) {
        for (var kind : Kind.values()) {
            ids.put(
                    kind,
                    metrics.define(metric(collaborativeId, kind), people.call(SignIn.COORDINATOR)));
        }
    }

    private static DefineMetric metric(UUID collaborativeId, Kind kind) {
        return switch (kind) {
            case REFERRED ->
                    new DefineMetric(
                            collaborativeId,
                            "Referred to DSMES",
                            "patients referred to self-management education",
                            "patients with diabetes seen in the month who were eligible",
                            Direction.INCREASE,
                            new BigDecimal(35),
                            BASELINE,
                            true);
            case CLOSED ->
                    new DefineMetric(
                            collaborativeId,
                            "Referral closed in 30 days",
                            "referrals with an outcome recorded within 30 days",
                            "referrals placed in the month",
                            Direction.INCREASE,
                            new BigDecimal(80),
                            null,
                            true);
            case NO_SHOW ->
                    new DefineMetric(
                            collaborativeId,
                            "No-shows",
                            "first visits missed",
                            "first visits scheduled in the month",
                            Direction.DECREASE,
                            new BigDecimal(15),
                            null,
                            false);
        };
    }

    /** Nothing where the story leaves a gap. */
    void enter(Team team, int index, YearMonth month) {
        var entries = new ArrayList<EnterMonth.Entry>();
        for (var kind : Kind.values()) {
            Months.of(team, kind, index, month)
                    .ifPresent(count ->
                            entries.add(
                                    new EnterMonth.Entry(
                                            id(kind), 0, count.numerator(), count.denominator())));
        }
        if (!entries.isEmpty()) {
            counts.enter(new EnterMonth(teams.id(team), month, entries), teams.lead(team));
        }
    }

    private UUID id(Kind kind) {
        @Nullable UUID id = ids.get(kind);
        if (id == null) {
            throw new IllegalStateException(kind + " is not defined yet");
        }
        return id;
    }
}
