package tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.anAccount;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.platform.mail.MailService;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class AccountInvitationsTests {
    static final String PASSWORD = "correct horse battery";

    @MockitoBean MailService mails;
    @Autowired AccountInvitations invitations;
    @Autowired AccountService accounts;
    @Autowired RoleService roles;
    @Autowired PasswordSignIn signIn;
    @Autowired JdbcClient db;
    @Autowired Clock clock;
    Letters letters;
    Actor sam;
    String email;

    @BeforeEach
    void anAdministrator() {
        letters = new Letters(mails);
        sam = anAccount(accounts, Role.ADMIN);
        email = UUID.randomUUID() + "@invited.example";
    }

    @Test
    void opensAnAccountWithItsRolesAndPassword() {
        invite(Role.CE_STAFF);
        assertThat(letters.last().recipient()).isEqualTo(email);
        assertThat(letters.last().secret()).isNotNull();
        assertThat(accounts.idByConfirmedEmail(email)).isEmpty();
        var gloria = invitations.accept(letters.link(), PASSWORD).orElseThrow();
        assertThat(gloria.roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.CE_STAFF);
        assertThat(signIn.check(email, PASSWORD)).contains(gloria);
        assertThat(signIn.check(email, PASSWORD + "x")).isEmpty();
        assertThat(invitations.accept(letters.link(), PASSWORD)).isEmpty();
    }

    @Test
    void givesTheRolesToTheAccountThatIsThere() {
        var known = accounts.open(new OpenAccount("Gloria M.", email, null, Set.of(Role.FACULTY)));
        invite(Role.CE_STAFF);
        var gloria = invitations.accept(letters.link(), "").orElseThrow();
        assertThat(gloria.accountId()).isEqualTo(known.accountId());
        assertThat(gloria.name()).isEqualTo("Gloria M.");
        assertThat(gloria.roles()).contains(Role.FACULTY, Role.CE_STAFF);
        assertThat(signIn.check(email, "")).isEmpty();
    }

    @Test
    void worksOnceHoweverManyPressItsButton() throws Exception {
        invite(Role.CE_STAFF);
        var link = letters.link();
        Callable<Optional<Actor>> accept = () -> invitations.accept(link, null);
        try (var threads = Executors.newFixedThreadPool(10)) {
            var done = threads.invokeAll(Collections.nCopies(10, accept));
            assertThat(done)
                    .extracting(Future::resultNow)
                    .filteredOn(Optional::isPresent)
                    .hasSize(1);
        }
    }

    @Test
    void openingItWritesNothing() {
        invite(Role.CE_STAFF);
        var before = rows();
        assertThat(invitations.behind(letters.link()).orElseThrow().roles())
                .containsExactly(Role.CE_STAFF);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void endsByTimeByItsEndAndByANewerOne() {
        invite(Role.CE_STAFF);
        var former = letters.link();
        invite(Role.FACULTY);
        assertThat(invitations.behind(former)).isEmpty();
        var open = invitations.behind(letters.link()).orElseThrow();
        assertThat(Duration.between(clock.instant(), open.expiresAt()))
                .isEqualTo(Duration.ofDays(14));
        invitations.end(open.id(), sam);
        assertThat(invitations.accept(letters.link(), null)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.end(open.id(), sam));

        invite(Role.FACULTY);
        db.sql("update accounts.invitation set expires_at = ? where address = ?")
                .params(OffsetDateTime.now(clock), email)
                .update();
        assertThat(invitations.behind(letters.link())).isEmpty();
        assertThat(invitations.accept(letters.link(), null)).isEmpty();
    }

    @Test
    void aNewPasswordReplacesTheFormerAndGoesToHerOwnAddressOnly() {
        var nadia = accounts.open(new OpenAccount("Nadia", email, PASSWORD, Set.of()));
        invitations.offerPassword(nadia.accountId(), nadia);
        assertThat(letters.last().recipient()).isEqualTo(email);
        assertThat(invitations.behind(letters.link()).orElseThrow().forPassword()).isTrue();
        assertThat(invitations.accept(letters.link(), "another good password")).contains(nadia);
        assertThat(signIn.check(email, PASSWORD)).isEmpty();
        assertThat(signIn.check(email, "another good password")).contains(nadia);
    }

    @Test
    void leadsIntoNoLockedAccount() {
        var nadia = accounts.open(new OpenAccount("Nadia", email, PASSWORD, Set.of()));
        invitations.offerPassword(nadia.accountId(), sam);
        roles.lock(nadia.accountId(), sam);
        assertThatExceptionOfType(AccountLocked.class)
                .isThrownBy(() -> invitations.accept(letters.link(), "another good password"));
        assertThat(signIn.check(email, PASSWORD)).isEmpty();
    }

    void invite(Role role) {
        invitations.invite(new InvitePerson("Gloria Mendes", email, Set.of(role)), sam);
    }

    String rows() {
        return db.sql(
                        "select string_agg(xmin || ':' || ctid, ',' order by ctid) from accounts.invitation")
                .query(String.class)
                .single();
    }
}
