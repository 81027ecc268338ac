package tandem.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.learning.activities.CheckInWindow;
import tandem.operations.demo.DemoActivities.Held;
import tandem.operations.demo.DemoActivities.Taught;
import tandem.operations.demo.DemoPeople.SignIn;
import tandem.operations.demo.Story.Team;
import tandem.operations.demo.Story.Turn;
import tandem.people.accounts.Actor;
import tandem.people.organizations.Provider;
import tandem.people.organizations.ProviderService;

/** A year and a half of an access collaborative for diabetes education, ending today. */
@Component
@Profile("demo")
class DemoStory {
    private static final int GUESTS = 24;
    private static final int MONTHS_BEFORE_THE_SESSION = 5;

    private final DemoPeople people;
    private final DemoActivities activities;
    private final DemoLearners learners;
    private final DemoLateComers lateComers;
    private final DemoTeams teams;
    private final DemoCycles cycles;
    private final DemoNumbers numbers;
    private final ProviderService providers;
    private final SteppedClock clock;

    private @Nullable UUID collaborative;
    private @Nullable Taught session;

    DemoStory(
            DemoPeople people,
            DemoActivities activities,
            DemoLearners learners,
            DemoLateComers lateComers,
            DemoTeams teams,
            DemoCycles cycles,
            DemoNumbers numbers,
            ProviderService providers,
            SteppedClock clock) {
        this.people = people;
        this.activities = activities;
        this.learners = learners;
        this.lateComers = lateComers;
        this.teams = teams;
        this.cycles = cycles;
        this.numbers = numbers;
        this.providers = providers;
        this.clock = clock;
    }

    void tell() {
        var today = LocalDate.ofInstant(clock.realNow(), DemoActivities.ZONE);
        var first = firstMonth(today);
        var timeline = new Timeline(clock.realNow());
        var taughtOn = first.plusMonths(MONTHS_BEFORE_THE_SESSION).atDay(18);
        timeline.at(at(taughtOn.minusDays(60), 9), this::open)
                .at(at(taughtOn.minusDays(40), 9), () -> session = teach(taughtOn))
                .at(at(taughtOn.minusDays(20), 9), () -> collaborate(taughtOn));
        attend(timeline, taughtOn);
        work(timeline, first, taughtOn, today);
        timeline.at(at(today.minusDays(10), 9), () -> announce(today));
        leaveWorkForTheOffice(timeline, today.minusDays(6));
        timeline.tell(clock);
    }

    /** The latest month is last month, as soon as most teams have its numbers together. */
    static YearMonth firstMonth(LocalDate today) {
        var latest = YearMonth.from(today).minusMonths(today.getDayOfMonth() >= 12 ? 1 : 2);
        return latest.minusMonths(Months.OF_DATA - 1L);
    }

    private void open() {
        for (var who : SignIn.values()) {
            people.call(who);
        }
        var provider = providers.provider();
        providers.change(
                new Provider(
                        provider.version(),
                        "Erie Plains Institute for Health Education",
                        DemoActivities.ZONE,
                        "0001234",
                        provider.accreditationStatement(),
                        provider.designationStatement(),
                        provider.participationStatement(),
                        "Ruth Abelson",
                        "Director of continuing education"),
                people.call(SignIn.ADMINISTRATOR));
    }

    private Taught teach(LocalDate day) {
        return activities.publish(
                DemoActivities.REFER_EARLY,
                new Held(
                        day,
                        LocalTime.NOON,
                        60,
                        "Erie Plains Institute, auditorium",
                        CheckInWindow.usual()));
    }

    private void collaborate(LocalDate taughtOn) {
        collaborative =
                teams.collaborative(
                        taught().activityId(),
                        taughtOn.plusDays(10),
                        at(taughtOn.plusDays(12), 12));
        numbers.define(collaborative());
    }

    private void attend(Timeline timeline, LocalDate day) {
        List<Supplier<Actor>> room = new ArrayList<>();
        Story.TEAMS.stream()
                .filter(team -> team.turn() != Turn.JOINED_LATE)
                .forEach(team -> team.members().forEach(it -> room.add(() -> people.call(it))));
        for (int guest = 0; guest < GUESTS; guest++) {
            var number = guest;
            room.add(() -> people.guest(number));
        }
        for (int seat = 0; seat < room.size(); seat++) {
            var person = room.get(seat);
            var visit = new UUID[1];
            var arrives = at(day, 12).plusSeconds(seat * 9L - 600);
            timeline.at(arrives, () -> visit[0] = learners.checkIn(taught(), person.get()));
            if (seat % 9 != 8) {
                var leaves = at(day, 13).plusSeconds(60 + seat * 11L);
                timeline.at(leaves, () -> learners.evaluate(taught(), visit[0], person.get()))
                        .at(leaves.plusSeconds(900), () -> learners.claim(taught(), person.get()));
            }
        }
    }

    private void work(Timeline timeline, YearMonth first, LocalDate taughtOn, LocalDate today) {
        for (var team : Story.TEAMS) {
            var late = team.turn() == Turn.JOINED_LATE;
            var joins =
                    late
                            ? first.plusMonths(Months.OF_DATA - 6).atDay(10)
                            : taughtOn.plusDays(1 + Story.chance(team.name(), 9));
            timeline.at(at(joins, 15), () -> teams.form(collaborative(), team))
                    .at(at(joins, 16), () -> teams.leadTakesTheDays(team))
                    .at(
                            at(joins, 17),
                            () ->
                                    teams.writeItsAim(
                                            team, first.plusMonths(Months.OF_DATA + 3).atDay(1)));
            report(timeline, team, first, joins);
            test(timeline, team, joins, today);
        }
        var asks = Story.TEAMS.stream().filter(it -> it.turn() == Turn.ASKS_FOR_HELP);
        asks.forEach(team ->
                timeline.at(
                        at(today.minusDays(3), 11),
                        () ->
                                teams.askForHelp(
                                        team,
                                        "Our order set request has been in governance for 61 days. Whom could we call?")));
        Story.TEAMS.stream()
                .filter(it -> it.turn() == Turn.STOPS_REPORTING)
                .forEach(team ->
                        timeline.at(
                                at(today.minusDays(95), 9),
                                () -> teams.dayToDayLeaderLeaves(team)));
    }

    private void report(Timeline timeline, Team team, YearMonth first, LocalDate joins) {
        for (int index = 0; index < Months.OF_DATA; index++) {
            var month = first.plusMonths(index);
            var at = index;
            var entered = month.plusMonths(1).atDay(4 + Story.chance(team.name() + month, 7));
            var when = entered.isBefore(joins) ? joins.plusDays(1) : entered;
            timeline.at(at(when, 14).plusSeconds(index), () -> numbers.enter(team, at, month));
        }
    }

    private void test(Timeline timeline, Team team, LocalDate joins, LocalDate today) {
        if (team.turn() == Turn.NEVER_TESTS) {
            return;
        }
        var last =
                team.turn() == Turn.STANDS_STILL
                        ? today.minusDays(82)
                        : today.minusDays(6 + Story.chance(team.name(), 15));
        var number = 0;
        for (var begins = joins.plusDays(25);
                begins.plusDays(30).isBefore(last);
                begins = begins.plusDays(52 + Story.chance(team.name() + number, 20))) {
            cycles.schedule(timeline, team, number++, at(begins, 10), false);
        }
        cycles.schedule(timeline, team, number, at(last, 10), true);
    }

    /** An hour of which some things still wait for a decision. */
    private void leaveWorkForTheOffice(Timeline timeline, LocalDate day) {
        var hour = new Taught[1];
        timeline.at(
                at(day.minusDays(30), 9),
                () ->
                        hour[0] =
                                activities.publish(
                                        DemoActivities.FEET,
                                        new Held(
                                                day,
                                                LocalTime.NOON,
                                                60,
                                                "Online",
                                                CheckInWindow.usual())));
        for (int guest = GUESTS; guest < GUESTS + 6; guest++) {
            var number = guest;
            var visit = new UUID[1];
            timeline.at(
                            at(day, 12).plusSeconds(number),
                            () -> visit[0] = learners.checkIn(hour[0], people.guest(number)))
                    .at(
                            at(day, 13).plusSeconds(120 + number),
                            () -> learners.evaluate(hour[0], visit[0], people.guest(number)))
                    .at(
                            at(day, 13).plusSeconds(300 + number),
                            () -> learners.claim(hour[0], people.guest(number)));
        }
        comeLate(timeline, day, hour);
    }

    private void comeLate(Timeline timeline, LocalDate day, Taught[] hour) {
        var granted = new UUID[1];
        timeline.at(
                        at(day, 12).plusSeconds(900),
                        () ->
                                lateComers.leavesWithoutProof(
                                        hour[0], "Bev Tillman", "b.tillman@guests.example"))
                .at(
                        at(day, 14),
                        () ->
                                granted[0] =
                                        lateComers.asksLate(
                                                hour[0],
                                                people.guest(GUESTS + 6),
                                                "My phone was in the locker; I signed the sheet at the door"))
                .at(at(day, 15), () -> lateComers.grant(hour[0], granted[0], 60))
                .at(
                        at(day, 16),
                        () -> learners.evaluate(hour[0], granted[0], people.guest(GUESTS + 6)))
                .at(at(day, 17), () -> learners.claim(hour[0], people.guest(GUESTS + 6)))
                .at(
                        at(day.plusDays(2), 10),
                        () ->
                                lateComers.asksLate(
                                        hour[0],
                                        people.guest(GUESTS + 7),
                                        "I joined by telephone and could not scan"));
    }

    /** What is on in the next weeks. */
    private void announce(LocalDate today) {
        activities.publish(
                DemoActivities.PRESSURE,
                new Held(today.plusDays(17), LocalTime.NOON, 60, "Online", CheckInWindow.usual()));
        activities.publish(
                DemoActivities.EMERGENCY,
                new Held(
                        today.plusDays(31),
                        LocalTime.of(17, 30),
                        90,
                        "Lakeshore library",
                        CheckInWindow.usual()));
    }

    private Taught taught() {
        if (session == null) {
            throw new IllegalStateException("Nothing has been taught yet");
        }
        return session;
    }

    private UUID collaborative() {
        if (collaborative == null) {
            throw new IllegalStateException("There is no collaborative yet");
        }
        return collaborative;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0)
                .atZone(DemoActivities.ZONE)
                .toInstant()
                .plus(Duration.ofSeconds(1));
    }
}
