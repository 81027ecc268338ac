package tandem.improving.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.improving.teams.EnrollmentServiceTests.atOnce;
import static tandem.improving.teams.TeamsFixtures.NOW;
import static tandem.improving.teams.TeamsFixtures.TODAY;
import static tandem.improving.teams.TeamsFixtures.aPlan;
import static tandem.improving.teams.TeamsFixtures.aSite;
import static tandem.improving.teams.TeamsFixtures.wish;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import tandem.improving.collaboratives.CollaborativeRole;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.NameForRole;
import tandem.improving.collaboratives.NamingService;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.organizations.SiteService;
import tandem.platform.encryption.Token;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

/** Who may do what in a team, and what holds when two do it at once. */
@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class TeamServiceTests {
    @Autowired TeamService teams;
    @Autowired TeamPageService pages;
    @Autowired EnrollmentService enrollments;
    @Autowired AskService asks;
    @Autowired MemberService members;
    @Autowired InvitationService invitations;
    @Autowired HelpService help;
    @Autowired CollaborativeService collaboratives;
    @Autowired NamingService naming;
    @Autowired SiteService sites;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;

    Actor staff;
    Actor lead;
    Actor nadia;
    Actor stranger;
    Actor coordinator;
    UUID site;
    UUID diabetes;
    UUID team;

    @BeforeEach
    void aTeamWithALead() {
        staff = anAccount(accounts, Role.CE_STAFF);
        lead = anAccount(accounts, Role.LEARNER);
        nadia = anAccount(accounts, Role.LEARNER);
        stranger = anAccount(accounts, Role.LEARNER, Role.FACULTY);
        coordinator = anAccount(accounts, Role.LEARNER);
        site = sites.propose(aSite(), staff);
        diabetes = collaboratives.found(aPlan(null), staff);
        name(coordinator, CollaborativeRole.COORDINATOR);
        team = teams.found(new FoundTeam(diabetes, "Harlan", site, Set.of()), lead);
    }

    @Test
    void aStrangerFindsNothingOfATeam() {
        absent(() -> teams.access(team, stranger));
        absent(() -> pages.show(team, stranger));
        absent(() -> teams.change(new ChangeTeam(team, 0, "Mine", ""), stranger));
        absent(() -> asks.answer(new AnswerAsk(team, ask(nadia), true), stranger));
        absent(() -> members.give(seat(stranger, TeamRole.LEAD), stranger));
        absent(() -> members.take(seat(lead, TeamRole.LEAD), stranger));
        absent(() -> members.leave(team, stranger));
        absent(() -> invitations.invite(new InviteByMail(team, "a@b.example"), stranger));
        absent(() -> invitations.link(team, stranger));
        absent(() -> help.ask(new AskForHelp(team, "Help"), stranger));
        assertThat(teams.mayRead(team, stranger)).isFalse();
        assertThat(teams.mayEdit(team, stranger)).isFalse();
        absent(() -> teams.access(team, staff));
    }

    @Test
    void theCoordinatorOfAnotherCollaborativeIsAStranger() {
        var elsewhere = collaboratives.found(aPlan(null), staff);
        var other = anAccount(accounts, Role.LEARNER);
        naming.name(new NameForRole(elsewhere, CollaborativeRole.COORDINATOR, email(other)), staff);
        absent(() -> pages.show(team, other));
        absent(() -> help.close(new CloseHelp(team, UUID.randomUUID(), "x"), other));
    }

    @Test
    void coordinatorsAndAdvisorsReadAndFundersDoNot() {
        name(nadia, CollaborativeRole.ADVISOR);
        name(stranger, CollaborativeRole.FUNDER);
        assertThat(teams.access(team, coordinator))
                .returns(true, TeamAccess::guide)
                .returns(false, TeamAccess::editable);
        assertThat(teams.mayRead(team, nadia)).isTrue();
        absent(() -> pages.show(team, stranger));
        denied(() -> teams.change(new ChangeTeam(team, 0, "Mine", ""), coordinator));
        denied(() -> invitations.link(team, coordinator));
        denied(() -> help.ask(new AskForHelp(team, "Help"), nadia));
    }

    @Test
    void aViewFromOutsideTheTeamIsRecordedAndOneFromInsideIsNot() {
        pages.show(team, lead);
        assertThat(views()).isZero();
        pages.show(team, coordinator);
        assertThat(views()).isOne();
    }

    @Test
    void aSponsorReadsAndTheWorkIsTheOthers() {
        welcome(nadia, TeamRole.EXECUTIVE_SPONSOR);
        assertThat(teams.access(team, nadia))
                .returns(false, TeamAccess::editable)
                .returns(false, TeamAccess::fromOutside);
        denied(() -> teams.change(new ChangeTeam(team, 0, "Mine", ""), nadia));
    }

    @Test
    void theLeadsYesSeatsHerInTheRolesSheChose() {
        asks.answer(new AnswerAsk(team, ask(nadia), true), lead);
        assertThat(teams.access(team, nadia).roles())
                .containsExactlyInAnyOrder(TeamRole.MEMBER, TeamRole.DAY_TO_DAY_LEADER);
        assertThat(enrollments.place(diabetes, nadia).orElseThrow().team()).isNotNull();
    }

    @Test
    void aNoLeavesHerOnHerOwnAndFreeToAskAgain() {
        asks.answer(new AnswerAsk(team, ask(nadia), false), lead);
        assertThat(enrollments.place(diabetes, nadia).orElseThrow().onHerOwn()).isTrue();
        assertThat(ask(nadia)).isNotNull();
    }

    @Test
    void anAskIsAnsweredByTheLeadAloneForAWeekThenByTheCoordinatorToo() {
        var ask = ask(nadia);
        var answer = new AnswerAsk(team, ask, true);
        denied(() -> asks.answer(answer, coordinator));
        assertThat(pages.show(team, coordinator).asks())
                .singleElement()
                .returns(false, TeamPage.WaitingAsk::answerable)
                .returns(TODAY.plusDays(7), TeamPage.WaitingAsk::coordinatorFrom);
        askedAgo(ask, Duration.ofDays(7).minusSeconds(1));
        denied(() -> asks.answer(answer, coordinator));
        askedAgo(ask, Duration.ofDays(7));
        asks.answer(answer, coordinator);
        assertThat(teams.mayEdit(team, nadia)).isTrue();
    }

    @Test
    void membersNeitherAnswerNorSeeWhoAsks() {
        welcome(nadia, TeamRole.MEMBER);
        var ask = ask(stranger);
        denied(() -> asks.answer(new AnswerAsk(team, ask, true), nadia));
        assertThat(pages.show(team, nadia).asks()).isEmpty();
    }

    @Test
    void anAskOfAnotherTeamIsNotFound() {
        var other = teams.found(new FoundTeam(diabetes, "Prairie", site, Set.of()), staff);
        var ask = ask(nadia);
        absent(() -> asks.answer(new AnswerAsk(other, ask, true), staff));
    }

    @Test
    void ofTwoLeadsWhoAnswerAtOnceOneIsTold() {
        welcome(nadia, TeamRole.MEMBER);
        members.give(seat(nadia, TeamRole.LEAD), lead);
        var ask = ask(stranger);
        var outcomes =
                atOnce(
                        List.<Callable<Object>>of(
                                () -> answered(ask, true, lead),
                                () -> answered(ask, false, nadia)));
        assertThat(outcomes.stream().filter(AlreadyAnswered.class::isInstance)).hasSize(1);
        var seated = teams.mayRead(team, stranger);
        assertThat(outcomes.getFirst() instanceof AlreadyAnswered).isEqualTo(!seated);
    }

    @Test
    void theLastLeadHandsOverBeforeSheLeaves() {
        welcome(nadia, TeamRole.MEMBER);
        refused(() -> members.leave(team, lead));
        refused(() -> members.take(seat(lead, TeamRole.LEAD), lead));
        members.give(seat(nadia, TeamRole.LEAD), lead);
        members.leave(team, lead);
        absent(() -> teams.access(team, lead));
        assertThat(teams.access(team, nadia).lead()).isTrue();
    }

    @Test
    void ofTwoLeadsWhoLeaveAtOnceOneStays() {
        welcome(nadia, TeamRole.MEMBER);
        members.give(seat(nadia, TeamRole.LEAD), lead);
        var outcomes = atOnce(List.<Callable<Object>>of(() -> left(lead), () -> left(nadia)));
        assertThat(outcomes.stream().filter(LastLead.class::isInstance)).hasSize(1);
        assertThat(pages.show(team, coordinator).members()).hasSize(1);
    }

    @Test
    void aMemberGivesNobodyASeatButMayGiveUpHerOwn() {
        welcome(nadia, TeamRole.MEMBER);
        denied(() -> members.give(seat(nadia, TeamRole.LEAD), nadia));
        denied(() -> members.take(seat(lead, TeamRole.LEAD), nadia));
        members.take(seat(nadia, TeamRole.MEMBER), nadia);
        absent(() -> teams.access(team, nadia));
    }

    @Test
    void onlyMembersHoldSeatsAndACoordinatorMayGiveThem() {
        absent(() -> members.give(seat(stranger, TeamRole.LEAD), coordinator));
        welcome(nadia, TeamRole.MEMBER);
        members.give(seat(nadia, TeamRole.EXECUTIVE_SPONSOR), coordinator);
        assertThat(summary().sponsorMissingSince()).isNull();
    }

    @Test
    void aSeatIsEmptySinceItFellEmptyOrTheTeamWasFounded() {
        assertThat(summary())
                .returns(TODAY, TeamSummary::sponsorMissingSince)
                .returns(TODAY, TeamSummary::seatEmptySince);
        welcome(nadia, TeamRole.EXECUTIVE_SPONSOR);
        db.sql("update teams.team set founded_on = founded_on - 60 where id = ?")
                .param(team)
                .update();
        db.sql("update teams.member set since = since - 60 where team_id = ?").param(team).update();
        members.leave(team, nadia);
        assertThat(summary())
                .returns(TODAY, TeamSummary::sponsorMissingSince)
                .returns(TODAY.minusDays(60), TeamSummary::dayToDayLeaderMissingSince)
                .returns(TODAY.minusDays(60), TeamSummary::seatEmptySince);
        assertThat(pages.show(team, lead).emptySeats())
                .contains(new TeamPage.EmptySeat(TeamRole.EXECUTIVE_SPONSOR, TODAY));
    }

    @Test
    void aSeatThatEndedStaysAsARow() {
        welcome(nadia, TeamRole.MEMBER);
        members.leave(team, nadia);
        assertThat(
                        db.sql("select ended_on from teams.member where account_id = ?")
                                .param(nadia.accountId())
                                .query(java.time.LocalDate.class)
                                .single())
                .isEqualTo(TODAY);
    }

    @Test
    void aLinkLetsWhoeverHoldsItJoinUntilItIsEnded() {
        var token = invitations.link(team, lead);
        assertThat(invitations.look(token).orElseThrow())
                .returns("Harlan", Invited::team)
                .returns(false, Invited::over);
        assertThat(accept(token, nadia)).isEqualTo(team);
        assertThat(accept(token, nadia)).isEqualTo(team);
        var open = invitations.ofTeam(teams.access(team, lead)).getFirst();
        invitations.end(new EndInvitation(team, open.id()), lead);
        assertThat(invitations.look(token).orElseThrow().over()).isTrue();
        assertThatExceptionOfType(InvitationOver.class).isThrownBy(() -> accept(token, stranger));
        absent(() -> teams.access(team, stranger));
    }

    @Test
    void aLinkIsGoodForFourteenDaysAndKeptAsAHash() {
        var token = invitations.link(team, lead);
        db.sql(
                        """
                        update teams.invitation set made_at = made_at - interval '14 days',
                               expires_at = expires_at - interval '14 days' where team_id = ?
                        """)
                .param(team)
                .update();
        assertThatExceptionOfType(InvitationOver.class).isThrownBy(() -> accept(token, nadia));
        assertThat(
                        db.sql("select token_hash from teams.invitation where team_id = ?")
                                .param(team)
                                .query(byte[].class)
                                .single())
                .isEqualTo(token.hash());
        absent(() -> accept(Token.random(), nadia));
        assertThat(invitations.look(Token.random())).isEmpty();
    }

    @Test
    void anInvitationByMailIsUsedOnce() {
        invitations.invite(new InviteByMail(team, " Nadia@Farouk.example"), lead);
        var mailed =
                db.sql("select kind from mail.delivery where recipient = 'nadia@farouk.example'")
                        .query(String.class)
                        .list();
        assertThat(mailed).contains("teams.invited");
        var open = invitations.ofTeam(teams.access(team, lead)).getFirst();
        assertThat(open.email()).isEqualTo("nadia@farouk.example");
        var token = Token.random();
        db.sql("update teams.invitation set token_hash = ? where id = ?")
                .params(token.hash(), open.id())
                .update();
        var outcomes =
                atOnce(
                        List.<Callable<Object>>of(
                                () -> accepted(token, nadia), () -> accepted(token, stranger)));
        assertThat(outcomes.stream().filter(InvitationOver.class::isInstance)).hasSize(1);
        assertThat(pages.show(team, lead).members()).hasSize(2);
    }

    /** The page does not offer it; whoever sends it all the same comes in as a member. */
    @Test
    void nobodyInvitesHerselfToLead() {
        invitations.accept(
                new AcceptInvitation(invitations.link(team, lead), Set.of(TeamRole.LEAD), true),
                nadia);
        assertThat(teams.access(team, nadia).roles()).containsExactly(TeamRole.MEMBER);
    }

    @Test
    void anInvitationAnswersHerAsk() {
        ask(nadia);
        accept(invitations.link(team, lead), nadia);
        assertThat(pages.show(team, lead).asks()).isEmpty();
    }

    @Test
    void onlyTheLeadInvitesAndSeesWhatIsOpen() {
        welcome(nadia, TeamRole.MEMBER);
        denied(() -> invitations.link(team, nadia));
        invitations.link(team, lead);
        assertThat(invitations.ofTeam(teams.access(team, nadia))).isEmpty();
        var open = invitations.ofTeam(teams.access(team, lead)).getFirst();
        denied(() -> invitations.end(new EndInvitation(team, open.id()), nadia));
        absent(() -> invitations.end(new EndInvitation(team, open.id()), stranger));
    }

    @Test
    void anAskForHelpIsOpenUntilSomebodyClosesItWithAnAnswer() {
        help.ask(new AskForHelp(team, "An educator on Fridays"), lead);
        help.ask(new AskForHelp(team, "An educator on Fridays"), lead);
        assertThat(summary().helpAskedAt()).isEqualTo(NOW);
        var open = pages.show(team, coordinator).help();
        assertThat(open).singleElement().returns(null, TeamPage.Help::answer);
        var close = new CloseHelp(team, open.getFirst().id(), "Dr. Raman comes on Fridays");
        help.close(close, coordinator);
        assertThat(summary().helpAskedAt()).isNull();
        assertThat(pages.show(team, lead).help())
                .singleElement()
                .returns("Dr. Raman comes on Fridays", TeamPage.Help::answer)
                .returns(TODAY, TeamPage.Help::closedOn);
        assertThatExceptionOfType(AlreadyAnswered.class).isThrownBy(() -> help.close(close, lead));
    }

    @Test
    void whoSavesOnAnOldVersionOverwritesNothing() {
        teams.change(new ChangeTeam(team, 0, "Harlan Creek", "Refer 35%"), lead);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> teams.change(new ChangeTeam(team, 0, "Mine", ""), lead));
        assertThat(pages.show(team, lead)).returns("Refer 35%", TeamPage::aim);
    }

    @Test
    void aTeamTakesNoOtherTeamsName() {
        teams.found(new FoundTeam(diabetes, "Prairie", site, Set.of()), nadia);
        assertThatExceptionOfType(TeamNameTaken.class)
                .isThrownBy(() -> teams.change(new ChangeTeam(team, 0, "PRAIRIE", ""), lead));
    }

    private UUID ask(Actor actor) {
        enrollments.enroll(wish(diabetes, site, new TeamChoice.Ask(team)), actor);
        return db.sql("select id from teams.ask where account_id = ? and answer is null")
                .param(actor.accountId())
                .query(UUID.class)
                .single();
    }

    private void askedAgo(UUID ask, Duration ago) {
        db.sql("update teams.ask set asked_at = ? where id = ?")
                .params(NOW.minus(ago).atOffset(ZoneOffset.UTC), ask)
                .update();
    }

    private void welcome(Actor actor, TeamRole role) {
        invitations.accept(
                new AcceptInvitation(invitations.link(team, lead), Set.of(role), true), actor);
    }

    private UUID accept(Token token, Actor actor) {
        return invitations.accept(new AcceptInvitation(token, Set.of(), true), actor);
    }

    private Object accepted(Token token, Actor actor) {
        try {
            return accept(token, actor);
        } catch (InvitationOver over) {
            return over;
        }
    }

    private Object answered(UUID ask, boolean welcome, Actor actor) {
        try {
            asks.answer(new AnswerAsk(team, ask, welcome), actor);
            return welcome;
        } catch (AlreadyAnswered late) {
            return late;
        }
    }

    private Object left(Actor actor) {
        try {
            members.leave(team, actor);
            return true;
        } catch (LastLead last) {
            return last;
        }
    }

    private ChangeSeat seat(Actor actor, TeamRole role) {
        return new ChangeSeat(team, actor.accountId(), role);
    }

    private TeamSummary summary() {
        return teams.inCollaborative(diabetes).stream()
                .filter(it -> it.id().equals(team))
                .findFirst()
                .orElseThrow();
    }

    private void name(Actor actor, CollaborativeRole role) {
        naming.name(new NameForRole(diabetes, role, email(actor)), staff);
    }

    private String email(Actor actor) {
        return accounts.confirmedEmails(actor.accountId()).getFirst();
    }

    private int views() {
        return db.sql(
                        "select count(*) from audit.entry where subject = ? and action = 'team.viewed'")
                .param(team)
                .query(Integer.class)
                .single();
    }

    private static void absent(ThrowingCallable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }

    private static void denied(ThrowingCallable call) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call);
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(LastLead.class).isThrownBy(call);
    }
}
