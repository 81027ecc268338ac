package tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.anAccount;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.platform.mail.MailService;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class RoleServiceTests {
    @MockitoBean MailService mails;
    @Autowired RoleService roles;
    @Autowired AccountService accounts;
    @Autowired AccountInvitations invitations;
    @Autowired JdbcClient db;
    Actor sam;
    Actor nadia;

    @BeforeEach
    void oneAdministrator() {
        db.sql("delete from accounts.global_role where role = 'ADMIN'").update();
        sam = anAccount(accounts, Role.ADMIN);
        nadia = anAccount(accounts);
    }

    @Test
    void givesAndTakesRoles() {
        roles.give(nadia.accountId(), Role.CE_STAFF, sam);
        roles.give(nadia.accountId(), Role.CE_STAFF, sam);
        assertThat(rolesOf(nadia)).containsExactlyInAnyOrder(Role.LEARNER, Role.CE_STAFF);
        roles.change(nadia.accountId(), Set.of(Role.FACULTY), Set.of(Role.CE_STAFF), sam);
        assertThat(rolesOf(nadia)).containsExactlyInAnyOrder(Role.LEARNER, Role.FACULTY);
        assertThat(
                        db.sql(
                                        "select count(*) from audit.entry where subject = ? and action = 'account.roles'")
                                .param(nadia.accountId())
                                .query(Integer.class)
                                .single())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void nobodyElseDecidesAboutAccounts(Role role) {
        var other = anAccount(accounts, role);
        denied(() -> roles.give(other.accountId(), Role.ADMIN, other));
        denied(() -> roles.take(sam.accountId(), Role.ADMIN, other));
        denied(() -> roles.lock(nadia.accountId(), other));
        denied(() -> roles.unlock(nadia.accountId(), other));
        denied(() -> roles.endSessions(nadia.accountId(), other));
        denied(() -> invitations.invite(new InvitePerson("X", "x@x.example", Set.of()), other));
        denied(() -> invitations.offerPassword(nadia.accountId(), other));
        denied(() -> invitations.end(UUID.randomUUID(), other));
        roles.endSessions(other.accountId(), other);
    }

    @Test
    void somebodyAlwaysAdministers() {
        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> roles.take(sam.accountId(), Role.ADMIN, sam));
        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> roles.lock(sam.accountId(), sam));
        roles.give(nadia.accountId(), Role.ADMIN, sam);
        roles.lock(nadia.accountId(), sam);
        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> roles.take(sam.accountId(), Role.ADMIN, sam));
        roles.unlock(nadia.accountId(), sam);
        roles.take(sam.accountId(), Role.ADMIN, sam);
        assertThat(rolesOf(sam)).containsExactly(Role.LEARNER);
    }

    @Test
    void twoAdministratorsWhoTakeEachOthersRoleAtOnceLeaveOne() throws Exception {
        roles.give(nadia.accountId(), Role.ADMIN, sam);
        var second = accounts.actor(nadia.accountId()).orElseThrow();
        Callable<Boolean> one = () -> taken(second, sam);
        Callable<Boolean> other = () -> taken(sam, second);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = threads.invokeAll(List.of(one, other));
            assertThat(done).extracting(Future::resultNow).containsExactlyInAnyOrder(true, false);
        }
        assertThat(
                        db.sql("select count(*) from accounts.global_role where role = 'ADMIN'")
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void whoeverAdministersNoMoreLeavesNoInvitationOpen() {
        roles.give(nadia.accountId(), Role.ADMIN, sam);
        var second = accounts.actor(nadia.accountId()).orElseThrow();
        invitations.invite(
                new InvitePerson("Gloria", "gloria@invited.example", Set.of(Role.ADMIN)), second);
        assertThat(invitations.open()).extracting(Invitation::name).contains("Gloria");
        roles.take(second.accountId(), Role.ADMIN, sam);
        assertThat(invitations.open()).extracting(Invitation::name).doesNotContain("Gloria");
    }

    @Test
    void thereMustBeSuchAnAccount() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> roles.give(UUID.randomUUID(), Role.FACULTY, sam));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> roles.lock(UUID.randomUUID(), sam));
    }

    Set<Role> rolesOf(Actor person) {
        return accounts.actor(person.accountId()).orElseThrow().roles();
    }

    boolean taken(Actor from, Actor by) {
        try {
            roles.take(from.accountId(), Role.ADMIN, by);
            return true;
        } catch (LastAdministrator last) {
            return false;
        }
    }

    static void denied(ThrowingCallable call) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call);
    }
}
