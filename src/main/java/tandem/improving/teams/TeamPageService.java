package tandem.improving.teams;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.Standing;
import tandem.improving.teams.TeamPages.Kind;
import tandem.improving.teams.TeamPages.Row;
import tandem.learning.attendance.CommitmentService;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Person;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** A team as one page: four statements, however many people are in it. */
@Service
@Transactional
public class TeamPageService {
    private final TeamPages pages;
    private final CollaborativeService collaboratives;
    private final CommitmentService commitments;
    private final AccountService accounts;
    private final AuditTrail audit;
    private final Clock clock;

    TeamPageService(
            TeamPages pages,
            CollaborativeService collaboratives,
            CommitmentService commitments,
            AccountService accounts,
            AuditTrail audit,
            Clock clock) {
        this.pages = pages;
        this.collaboratives = collaboratives;
        this.commitments = commitments;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Not read-only: a view from outside the team is recorded.
     *
     * @throws NotFound for who neither sits in the team nor guides its collaborative
     */
    public TeamPage show(UUID teamId, Actor actor) {
        var rows =
                pages.rows(teamId).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::kind,
                                        () -> new EnumMap<>(Kind.class),
                                        Collectors.toList()));
        var teams = rows.getOrDefault(Kind.TEAM, List.of());
        if (teams.isEmpty()) {
            throw new NotFound("Team", teamId);
        }
        var team = teams.getFirst();
        var standing = collaboratives.standing(requireNonNull(team.who()), actor);
        var access = access(team, rows, standing, actor);
        if (access.fromOutside()) {
            if (!access.guide()) {
                throw new NotFound("Team", teamId);
            }
            audit.record(actor.accountId(), "team.viewed", teamId);
        }
        return new Read(rows, access, standing).page(team);
    }

    private TeamAccess access(Row team, Map<Kind, List<Row>> rows, Standing standing, Actor actor) {
        var zone = requireNonNull(team.zone());
        var hers =
                rows.getOrDefault(Kind.SEAT, List.of()).stream()
                        .filter(row -> actor.accountId().equals(row.who()))
                        .map(TeamPageService::role)
                        .collect(Collectors.toSet());
        return new TeamAccess(
                requireNonNull(team.id()),
                requireNonNull(team.who()),
                requireNonNull(team.what()),
                zone,
                LocalDate.now(clock.withZone(zone)),
                actor,
                hers,
                standing.guides(),
                !hers.isEmpty() || rows.containsKey(Kind.AGREED));
    }

    private static TeamRole role(Row row) {
        return TeamRole.valueOf(requireNonNull(row.what()));
    }

    /** The rows on their way to a page. */
    private final class Read {
        private final Map<Kind, List<Row>> rows;
        private final TeamAccess access;
        private final Standing standing;
        private final Map<UUID, Person> people;

        Read(Map<Kind, List<Row>> rows, TeamAccess access, Standing standing) {
            this.rows = rows;
            this.access = access;
            this.standing = standing;
            people = accounts.people(everybody());
        }

        TeamPage page(Row team) {
            return new TeamPage(
                    access,
                    standing.coordinates(),
                    standing.collaborative(),
                    team.version(),
                    requireNonNull(team.more()),
                    requireNonNull(team.day()),
                    members(),
                    emptySeats(requireNonNull(team.day())),
                    asks(),
                    help(),
                    promises(),
                    !of(Kind.AGREED).isEmpty());
        }

        private List<Row> of(Kind kind) {
            return rows.getOrDefault(kind, List.of());
        }

        private Set<UUID> everybody() {
            var asking = mayAnswerOneDay() ? of(Kind.ASK).stream() : Stream.<Row>empty();
            var seen = Stream.of(of(Kind.SEAT).stream(), asking, of(Kind.HELP).stream());
            return seen.flatMap(it -> it)
                    .flatMap(row -> Stream.of(row.who(), row.closedBy()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        private List<TeamMemberView> members() {
            var seats = new LinkedHashMap<UUID, List<Row>>();
            of(Kind.SEAT)
                    .forEach(row ->
                            seats.computeIfAbsent(
                                            requireNonNull(row.who()), it -> new ArrayList<>())
                                    .add(row));
            return seats.entrySet().stream()
                    .map(seat -> member(seat.getKey(), seat.getValue()))
                    .sorted(
                            Comparator.comparing((TeamMemberView it) -> it.roles().getFirst())
                                    .thenComparing(TeamMemberView::name)
                                    .thenComparing(TeamMemberView::accountId))
                    .toList();
        }

        private TeamMemberView member(UUID accountId, List<Row> seats) {
            var roles = seats.stream().map(TeamPageService::role).sorted().toList();
            var since = seats.stream().map(Row::day).filter(Objects::nonNull);
            return new TeamMemberView(
                    accountId,
                    name(accountId),
                    roles,
                    since.min(Comparator.naturalOrder()).orElseThrow());
        }

        private List<TeamPage.EmptySeat> emptySeats(LocalDate foundedOn) {
            var filled = of(Kind.SEAT).stream().map(TeamPageService::role).toList();
            var left =
                    of(Kind.LEFT).stream()
                            .collect(
                                    Collectors.toMap(
                                            TeamPageService::role,
                                            row -> requireNonNull(row.day())));
            return EnumSet.allOf(TeamRole.class).stream()
                    .filter(role -> role.isExpected() && !filled.contains(role))
                    .map(role -> new TeamPage.EmptySeat(role, left.getOrDefault(role, foundedOn)))
                    .toList();
        }

        private boolean mayAnswerOneDay() {
            return access.lead() || standing.coordinates();
        }

        private List<TeamPage.WaitingAsk> asks() {
            return mayAnswerOneDay()
                    ? of(Kind.ASK).stream()
                            .sorted(Comparator.comparing(row -> requireNonNull(row.at())))
                            .map(this::ask)
                            .toList()
                    : List.of();
        }

        private TeamPage.WaitingAsk ask(Row row) {
            var asked = requireNonNull(row.at());
            var coordinatorFrom = asked.plus(AskService.LEADS_TIME).toInstant();
            var roles = requireNonNull(row.what()).split(",", -1);
            return new TeamPage.WaitingAsk(
                    requireNonNull(row.id()),
                    name(row.who()),
                    Arrays.stream(roles).map(TeamRole::valueOf).sorted().toList(),
                    day(row.at()),
                    access.lead() || !coordinatorFrom.isAfter(clock.instant()),
                    coordinatorFrom.atZone(access.zone()).toLocalDate());
        }

        private List<TeamPage.Help> help() {
            return of(Kind.HELP).stream()
                    .map(row ->
                            new TeamPage.Help(
                                    requireNonNull(row.id()),
                                    name(row.who()),
                                    day(row.at()),
                                    requireNonNull(row.what()),
                                    row.more(),
                                    row.closedBy() == null ? null : name(row.closedBy()),
                                    row.closedAt() == null ? null : day(row.closedAt())))
                    .toList();
        }

        private List<TeamPage.Promise> promises() {
            var members =
                    of(Kind.SEAT).stream()
                            .map(row -> requireNonNull(row.who()))
                            .collect(Collectors.toSet());
            return commitments.sharedWithTeam(members).stream()
                    .map(it ->
                            new TeamPage.Promise(
                                    it.id(),
                                    it.text(),
                                    LocalDate.ofInstant(it.madeAt(), access.zone()),
                                    name(it.accountId())))
                    .toList();
        }

        private LocalDate day(@Nullable OffsetDateTime at) {
            return requireNonNull(at).atZoneSameInstant(access.zone()).toLocalDate();
        }

        /** Blank for who is nobody any more. */
        private String name(@Nullable UUID accountId) {
            var person = accountId == null ? null : people.get(accountId);
            return person == null ? "" : person.name();
        }
    }
}
