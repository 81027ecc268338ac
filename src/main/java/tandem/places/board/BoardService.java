package tandem.places.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.charts.Sparkline;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.cycles.CycleService;
import tandem.improving.cycles.CycleSummary;
import tandem.improving.cycles.Stage;
import tandem.improving.metrics.DataDue;
import tandem.improving.metrics.FigureService;
import tandem.improving.metrics.TeamFigures;
import tandem.improving.teams.TeamService;
import tandem.improving.teams.TeamSummary;
import tandem.people.accounts.Actor;
import tandem.places.board.Board.Asked;
import tandem.places.board.WhoNeedsHelp.Need;
import tandem.platform.shared.NotFound;

/** Reads a collaborative's board in a handful of statements, however many teams it has. */
@Service
@Transactional(readOnly = true)
public class BoardService {
    private final CollaborativeService collaboratives;
    private final TeamService teams;
    private final FigureService figures;
    private final CycleService cycles;
    private final Clock clock;

    BoardService(
            CollaborativeService collaboratives,
            TeamService teams,
            FigureService figures,
            CycleService cycles,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.teams = teams;
        this.figures = figures;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * @throws NotFound for who does not coordinate or advise it
     */
    public Board board(UUID collaborativeId, Asked asked, Actor actor) {
        if (!collaboratives.mayGuide(collaborativeId, actor)) {
            throw new NotFound("Collaborative", collaborativeId);
        }
        var collaborative = collaboratives.collaborative(collaborativeId);
        var all = teams.inCollaborative(collaborativeId);
        var ids = all.stream().map(TeamSummary::id).toList();
        var known =
                new Known(
                        collaborative,
                        all.stream().collect(Collectors.toMap(TeamSummary::id, it -> it)),
                        figures.ofTeams(collaborative, all),
                        cycles.ofTeams(ids).stream()
                                .collect(Collectors.groupingBy(CycleSummary::teamId)),
                        cycles.lastMoves(ids));
        return board(
                known, WhoNeedsHelp.rank(all.stream().map(it -> facts(it, known)).toList()), asked);
    }

    /** Everything that was read, by team. */
    private record Known(
            CollaborativeView collaborative,
            Map<UUID, TeamSummary> teams,
            Map<UUID, TeamFigures> figures,
            Map<UUID, List<CycleSummary>> cycles,
            Map<UUID, Instant> moves) {
        TeamFigures of(UUID teamId) {
            return Objects.requireNonNull(figures.get(teamId));
        }

        @Nullable LocalDate moved(TeamSummary team) {
            var at = moves.get(team.id());
            return at == null ? null : LocalDate.ofInstant(at, team.zone());
        }
    }

    private TeamFacts facts(TeamSummary team, Known known) {
        var today = today(team.zone());
        var collaborative = known.collaborative();
        var its = known.of(team.id());
        var asked = team.helpAskedAt();
        return new TeamFacts(
                team.id(),
                team.name(),
                today,
                team.foundedOn(),
                asked == null ? null : LocalDate.ofInstant(asked, team.zone()),
                missing(its.missing()),
                unfavorable(its.unfavorable()),
                known.moved(team),
                !today.isBefore(collaborative.startsOn()) && !today.isAfter(collaborative.endsOn()),
                team.seatEmptySince());
    }

    private static TeamFacts.@Nullable Found missing(TeamFigures.@Nullable Missing missing) {
        if (missing == null) {
            return null;
        }
        var months =
                missing.months().stream()
                        .map(BoardService::shortly)
                        .collect(Collectors.joining(", "));
        return new TeamFacts.Found(missing.metric().id(), months, missing.since());
    }

    private static TeamFacts.@Nullable Found unfavorable(TeamFigures.@Nullable Unfavorable found) {
        return found == null
                ? null
                : new TeamFacts.Found(found.metric().id(), found.metric().name(), found.since());
    }

    private Board board(Known known, List<Need> ranked, Asked asked) {
        var keys =
                known.figures().values().stream()
                        .map(TeamFigures::key)
                        .filter(Objects::nonNull)
                        .toList();
        var top = Sparkline.top(keys.stream().map(TeamFigures.KeyMetric::answer));
        var today = today(known.collaborative().zone());
        var latestDue =
                YearMonth.from(today)
                        .minusMonths(
                                DataDue.dueOn(YearMonth.from(today).minusMonths(1)).isBefore(today)
                                        ? 1
                                        : 2);
        var reported =
                known.figures().values().stream()
                        .filter(it -> !it.due().contains(latestDue))
                        .count();
        return new Board(
                known.collaborative(),
                today,
                keys.isEmpty() ? null : keys.getFirst().metric().name(),
                keys.isEmpty() ? null : keys.getFirst().metric().targetPercent(),
                ranked.size(),
                Math.toIntExact(reported),
                latestDue,
                asked,
                ranked.stream()
                        .filter(need -> wanted(need, known, asked))
                        .sorted(order(asked))
                        .map(need -> row(need, known, top))
                        .toList());
    }

    private static boolean wanted(Need need, Known known, Asked asked) {
        var team = Objects.requireNonNull(known.teams().get(need.facts().teamId()));
        var words = (team.name() + " " + team.site()).toLowerCase(Locale.ROOT);
        return (!asked.onlyNeeds() || !need.reasons().isEmpty())
                && words.contains(asked.text().strip().toLowerCase(Locale.ROOT));
    }

    private static Comparator<Need> order(Asked asked) {
        return asked.byName()
                ? Comparator.comparing(need -> need.facts().name().toLowerCase(Locale.ROOT))
                : (_, _) -> 0;
    }

    private static Board.Row row(Need need, Known known, double top) {
        var team = Objects.requireNonNull(known.teams().get(need.facts().teamId()));
        var its = known.of(team.id());
        var key = its.key();
        var begun =
                known.cycles().getOrDefault(team.id(), List.of()).stream()
                        .filter(cycle -> cycle.stage() != Stage.DRAFT)
                        .reduce((former, later) -> later)
                        .orElse(null);
        return new Board.Row(
                team,
                need.reasons(),
                key == null ? null : Sparkline.svg(key.answer(), top, spoken(team, key)),
                key == null ? null : percent(key),
                key == null ? null : counts(key),
                its.due(),
                begun,
                known.moved(team));
    }

    private static String spoken(TeamSummary team, TeamFigures.KeyMetric key) {
        var median = key.answer().present().centre();
        var favor = key.answer().latestFavor();
        return "%s: latest %s%s, %s"
                .formatted(
                        team.name(),
                        percent(key),
                        median == null
                                ? ""
                                : String.format(Locale.US, ", median %.1f percent", median),
                        favor == null
                                ? "no signal"
                                : favor.name().toLowerCase(Locale.ROOT) + " signal");
    }

    private static String percent(TeamFigures.KeyMetric key) {
        return String.format(Locale.US, "%.1f%%", key.latest().value());
    }

    private static @Nullable String counts(TeamFigures.KeyMetric key) {
        var n = key.latest().n();
        var value = key.latest().value();
        return n == null || value == null
                ? null
                : "%d of %d".formatted(Math.round(value * n / 100), Math.round(n));
    }

    /** "Sep". */
    static String shortly(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.US);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }
}
