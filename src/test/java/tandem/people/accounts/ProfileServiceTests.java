package tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.platform.mail.Mail;
import tandem.platform.mail.MailService;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ProfileServiceTests {
    static final CodeOutcome VOID = new CodeOutcome.Void();

    @MockitoBean MailService mails;
    @Autowired ProfileService profiles;
    @Autowired AccountService accounts;
    @Autowired SignInCodes codes;
    @Autowired AccountInvitations invitations;
    Letters letters;
    Device device;
    Actor nadia;
    String work;
    String home;

    @BeforeEach
    void nadiaAtHerBrowser() {
        letters = new Letters(mails);
        device = aDevice();
        work = UUID.randomUUID() + "@work.example";
        home = UUID.randomUUID() + "@home.example";
        nadia = accounts.open(new OpenAccount("Nadia Farouk", work, null, Set.of()));
    }

    @Test
    void addsAnAddressOnceItsCodeIsTypedAndTellsTheOthers() {
        profiles.askToAdd(home, device, nadia);
        assertThat(letters.last().recipient()).isEqualTo(home);
        assertThat(accounts.idByConfirmedEmail(home)).isEmpty();
        assertThat(profiles.waiting(device, nadia)).contains(home);

        assertThat(profiles.add(right(), nadia)).isInstanceOf(CodeOutcome.Proved.class);
        assertThat(accounts.idByConfirmedEmail(home)).contains(nadia.accountId());
        assertThat(accounts.confirmedEmails(nadia.accountId()))
                .containsExactlyInAnyOrder(work, home);
        assertThat(letters.all()).extracting(Mail::recipient).containsExactly(home, work);
        assertThat(letters.last().body()).contains(home);
        assertThat(profiles.waiting(device, nadia)).isEmpty();
    }

    @Test
    void anAddressOnlyTypedSignsInNobody() {
        profiles.askToAdd(home, device, nadia);
        assertThat(profiles.add(new ProveCode(device, letters.wrongCode()), nadia))
                .isEqualTo(new CodeOutcome.Wrong(4));
        assertThat(profiles.add(new ProveCode(aDevice(), letters.code()), nadia)).isEqualTo(VOID);
        assertThat(accounts.idByConfirmedEmail(home)).isEmpty();
    }

    /** The code of one thing is nothing for the other, nor for another person at this browser. */
    @Test
    void aCodeToAddAnAddressDoesNotSignInAndCountsForItsPersonOnly() {
        profiles.askToAdd(home, device, nadia);
        assertThat(codes.prove(right())).isEqualTo(VOID);
        var ben = anAccount(accounts);
        assertThat(profiles.waiting(device, ben)).isEmpty();
        assertThat(profiles.add(right(), ben)).isEqualTo(VOID);
        assertThat(accounts.idByConfirmedEmail(home)).isEmpty();
    }

    @Test
    void refusesTheAddressOfAnotherAccountOnlyAfterItIsProved() {
        accounts.open(new OpenAccount("Ben Osgood", home, null, Set.of()));
        profiles.askToAdd(home, device, nadia);
        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> profiles.add(right(), nadia));
        assertThat(accounts.confirmedEmails(nadia.accountId())).containsExactly(work);
    }

    @Test
    void removesAnAddressButNeverTheLastAndTellsEach() {
        assertThatExceptionOfType(LastAddress.class).isThrownBy(() -> profiles.remove(work, nadia));
        added();
        profiles.remove(work, nadia);
        assertThat(accounts.confirmedEmails(nadia.accountId())).containsExactly(home);
        assertThat(accounts.idByConfirmedEmail(work)).isEmpty();
        assertThat(letters.all().subList(letters.all().size() - 2, letters.all().size()))
                .extracting(Mail::recipient)
                .containsExactlyInAnyOrder(work, home);
        assertThatExceptionOfType(LastAddress.class).isThrownBy(() -> profiles.remove(home, nadia));
    }

    @Test
    void aNameIsOneLine() {
        assertThat(profiles.rename(" Nadia\n\nYour account  is\tlocked ", nadia).name())
                .isEqualTo("Nadia Your account is locked");
    }

    /** It may lie in the mailbox that is hers no more. */
    @Test
    void aPasswordLinkMailedBeforeAnAddressWasRemovedOpensNothing() {
        added();
        invitations.offerPassword(nadia.accountId(), nadia);
        var link = letters.link();
        profiles.remove(work, nadia);
        assertThat(invitations.accept(link, "correct horse battery")).isEmpty();
    }

    @Test
    void removesNobodyElsesAddress() {
        var ben = anAccount(accounts);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> profiles.remove(work, ben));
        assertThat(accounts.idByConfirmedEmail(work)).contains(nadia.accountId());
    }

    @Test
    void twoRemovalsAtOnceLeaveOneAddress() throws Exception {
        added();
        Callable<Boolean> removeWork = () -> removed(work);
        Callable<Boolean> removeHome = () -> removed(home);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = threads.invokeAll(List.of(removeWork, removeHome));
            assertThat(done).extracting(Future::resultNow).containsExactlyInAnyOrder(true, false);
        }
        assertThat(accounts.confirmedEmails(nadia.accountId())).hasSize(1);
    }

    @Test
    void changesTheNameOfTheAccountAndOfWhoActs() {
        var renamed = profiles.rename(" Nadia Farouk-Osgood ", nadia);
        assertThat(renamed.name()).isEqualTo("Nadia Farouk-Osgood");
        assertThat(accounts.actor(nadia.accountId())).contains(renamed);
    }

    void added() {
        profiles.askToAdd(home, device, nadia);
        profiles.add(right(), nadia);
    }

    boolean removed(String address) {
        try {
            profiles.remove(address, nadia);
            return true;
        } catch (LastAddress last) {
            return false;
        }
    }

    ProveCode right() {
        return new ProveCode(device, letters.code());
    }
}
