package tandem.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.improving.collaboratives.CollaborativeRole;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.KickOff;
import tandem.improving.collaboratives.NameForRole;
import tandem.improving.collaboratives.NamingService;
import tandem.improving.collaboratives.PlanCollaborative;
import tandem.improving.teams.AnswerAsk;
import tandem.improving.teams.AskForHelp;
import tandem.improving.teams.AskService;
import tandem.improving.teams.ChangeSeat;
import tandem.improving.teams.ChangeTeam;
import tandem.improving.teams.Enroll;
import tandem.improving.teams.EnrollmentOutcome;
import tandem.improving.teams.EnrollmentService;
import tandem.improving.teams.HelpService;
import tandem.improving.teams.MemberService;
import tandem.improving.teams.TeamChoice;
import tandem.improving.teams.TeamPageService;
import tandem.improving.teams.TeamRole;
import tandem.improving.teams.TeamService;
import tandem.improving.teams.Workplace;
import tandem.operations.demo.DemoPeople.SignIn;
import tandem.operations.demo.Story.Team;
import tandem.operations.demo.Story.Turn;
import tandem.people.accounts.Actor;
import tandem.people.organizations.ProposeSite;
import tandem.people.organizations.SiteService;
import tandem.platform.shared.When;

/** How the collaborative came about, and its twelve teams. */
@Component
@Profile("demo")
class DemoTeams {
    private final CollaborativeService collaboratives;
    private final NamingService naming;
    private final EnrollmentService enrollments;
    private final TeamService teams;
    private final TeamPageService pages;
    private final AskService asks;
    private final MemberService members;
    private final HelpService help;
    private final SiteService sites;
    private final DemoPeople people;
    private final Map<String, UUID> ids = new HashMap<>();

    DemoTeams(
            CollaborativeService collaboratives,
            NamingService naming,
            EnrollmentService enrollments,
            TeamService teams,
            TeamPageService pages,
            AskService asks,
            MemberService members,
            HelpService help,
            SiteService sites,
            DemoPeople people) {
        this.collaboratives = collaboratives;
        this.naming = naming;
        this.enrollments = enrollments;
        this.teams = teams;
        this.pages = pages;
        this.asks = asks;
        this.members = members;
        this.help = help;
        this.sites = sites;
        this.people = people;
    }

    /** Founded by the office, coordinated by Daniel Okafor. */
    UUID collaborative(UUID activityId, LocalDate startsOn, Instant kickOff) {
        var staff = people.call(SignIn.CE_SPECIALIST);
        var id =
                collaboratives.found(
                        new PlanCollaborative(
                                "DSMES Referral Collaborative",
                                "Refer 35% of patients with diabetes seen each month to self-management education, up from 15%, in all twelve health centers.",
                                DemoActivities.ZONE,
                                startsOn,
                                startsOn.plusMonths(18),
                                startsOn.minusDays(30),
                                startsOn.plusMonths(17),
                                new KickOff(
                                        kickOff,
                                        kickOff.plus(Duration.ofMinutes(90)),
                                        "Erie Plains Institute, auditorium"),
                                activityId),
                        staff);
        var daniel = people.call(SignIn.COORDINATOR);
        naming.name(
                new NameForRole(id, CollaborativeRole.COORDINATOR, SignIn.COORDINATOR.email()),
                staff);
        if (!collaboratives.mayGuide(id, daniel)) {
            throw new IllegalStateException("The demo's coordinator does not coordinate");
        }
        return id;
    }

    /** The lead founds it, the others ask and are welcomed. */
    void form(UUID collaborativeId, Team team) {
        var lead = people.call(team.members().getFirst());
        var site =
                sites.propose(
                        new ProposeSite(
                                team.organization(),
                                team.name(),
                                team.city(),
                                "OH",
                                DemoActivities.ZONE),
                        lead);
        sites.confirm(site, people.call(SignIn.COORDINATOR));
        var wish =
                new Enroll(
                        collaborativeId,
                        new Workplace.Known(site),
                        new TeamChoice.Found(team.name()),
                        Set.of(TeamRole.LEAD),
                        true);
        if (!(enrollments.enroll(wish, lead) instanceof EnrollmentOutcome.Founded founded)) {
            throw new IllegalStateException(team.name() + " was not founded");
        }
        ids.put(team.name(), founded.teamId());
        team.members().stream().skip(1).forEach(it -> join(collaborativeId, team, it, site));
    }

    private void join(UUID collaborativeId, Team team, Story.Member member, UUID site) {
        var person = people.call(member);
        enrollments.enroll(
                new Enroll(
                        collaborativeId,
                        new Workplace.Known(site),
                        new TeamChoice.Ask(id(team)),
                        EnumSet.of(TeamRole.valueOf(member.role())),
                        true),
                person);
        var lead = lead(team);
        pages.show(id(team), lead)
                .asks()
                .forEach(ask -> asks.answer(new AnswerAsk(id(team), ask.id(), true), lead));
    }

    void writeItsAim(Team team, LocalDate by) {
        var stored = pages.show(id(team), lead(team));
        teams.change(
                new ChangeTeam(
                        id(team),
                        stored.version(),
                        team.name(),
                        "Refer %d%% of our patients with diabetes to self-management education each month by %s, up from %d%%."
                                .formatted(
                                        Math.max(team.reaches(), 35),
                                        When.month(by),
                                        team.referred())),
                lead(team));
    }

    void askForHelp(Team team, String wish) {
        help.ask(new AskForHelp(id(team), wish), lead(team));
    }

    /** Whoever led the days has left; nobody sits there now. */
    void dayToDayLeaderLeaves(Team team) {
        team.members().stream()
                .filter(it -> it.role().equals(TeamRole.DAY_TO_DAY_LEADER.name()))
                .map(people::call)
                .forEach(it ->
                        members.take(
                                new ChangeSeat(
                                        id(team), it.accountId(), TeamRole.DAY_TO_DAY_LEADER),
                                lead(team)));
    }

    /** Where nobody was named for the daily work, the lead does it. */
    void leadTakesTheDays(Team team) {
        var named =
                team.members().stream()
                        .anyMatch(it -> it.role().equals(TeamRole.DAY_TO_DAY_LEADER.name()));
        if (!named && team.turn() != Turn.STOPS_REPORTING) {
            members.give(
                    new ChangeSeat(id(team), lead(team).accountId(), TeamRole.DAY_TO_DAY_LEADER),
                    lead(team));
        }
    }

    UUID id(Team team) {
        var id = ids.get(team.name());
        if (id == null) {
            throw new IllegalStateException(team.name() + " is not founded yet");
        }
        return id;
    }

    Actor lead(Team team) {
        return people.call(team.members().getFirst());
    }
}
