package tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.people.accounts.SetupService.FirstAdministrator;
import tandem.platform.encryption.Token;
import tandem.platform.mail.MailService;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ExtendWith(OutputCaptureExtension.class)
class SetupServiceTests {
    @MockitoBean MailService mails;
    @Autowired SetupService setup;
    @Autowired SetupCodeFile file;
    @Autowired AccountService accounts;
    @Autowired PasswordSignIn signIn;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @BeforeEach
    void nobodyAdministers() {
        db.sql("delete from accounts.global_role where role = 'ADMIN'").update();
    }

    @Test
    void makesOneAdministratorAndIsOverThen() {
        var code = setup.newCode().orElseThrow();
        var first = first(code);
        var sam = setup.complete(first).orElseThrow();
        assertThat(sam.roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.ADMIN);
        assertThat(signIn.check(first.email(), first.password())).contains(sam);
        assertThat(setup.isOpen()).isFalse();
        assertThat(setup.newCode()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> setup.complete(first(code)));
    }

    @Test
    void twentyAtOnceMakeOneAdministrator() throws Exception {
        var code = setup.newCode().orElseThrow();
        Callable<Boolean> complete =
                () -> {
                    try {
                        return setup.complete(first(code)).isPresent();
                    } catch (NotFound over) {
                        return false;
                    }
                };
        try (var threads = Executors.newFixedThreadPool(20)) {
            var done = threads.invokeAll(Collections.nCopies(20, complete));
            assertThat(done).extracting(Future::resultNow).filteredOn(it -> it).hasSize(1);
        }
        assertThat(
                        db.sql("select count(*) from accounts.global_role where role = 'ADMIN'")
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void takesNoWrongFormerOrExpiredCode() {
        var former = setup.newCode().orElseThrow();
        var code = setup.newCode().orElseThrow();
        assertThat(setup.complete(first(former))).isEmpty();
        assertThat(setup.complete(first(Token.random()))).isEmpty();
        db.sql("update accounts.setup_code set expires_at = ?")
                .param(OffsetDateTime.now(clock))
                .update();
        assertThat(setup.complete(first(code))).isEmpty();
        assertThat(setup.isOpen()).isTrue();
    }

    @Test
    void makesAnAdministratorOfAnAccountThatIsThere() {
        var code = setup.newCode().orElseThrow();
        var first = first(code);
        var known = accounts.open(new OpenAccount("Sam W.", first.email(), null, Set.of()));
        var sam = setup.complete(first).orElseThrow();
        assertThat(sam.accountId()).isEqualTo(known.accountId());
        assertThat(sam.is(Role.ADMIN)).isTrue();
    }

    @Test
    void handsTheCodeOverInAFileNobodyElseReads(CapturedOutput log) throws Exception {
        file.offer();
        var said = Pattern.compile("/setup is in (\\S+)").matcher(log.getOut());
        assertThat(said.find()).isTrue();
        var path = Path.of(said.group(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        var code = Files.readString(path).strip();
        assertThat(log.getOut()).doesNotContain(code);
        assertThat(setup.complete(first(new Token(code)))).isPresent();
    }

    static FirstAdministrator first(Token code) {
        return new FirstAdministrator(
                code.value(),
                "Sam Whitfield",
                UUID.randomUUID() + "@setup.example",
                "correct horse battery");
    }
}
