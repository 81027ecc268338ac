package tandem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.testing.PostgresTest;

/** The job itself, with its scheduler running. */
@PostgresTest
@ApplicationModuleTest
class MailJobsTests {
    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired MailService mails;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("db-scheduler.enabled", () -> true);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void sendsRightAfterTheCommitAndNothingThatWasRolledBack() {
        var nadia = UUID.randomUUID() + "@harlancreek.example";
        transaction.executeWithoutResult(status -> {
            mails.send(Mail.to(nadia, "a.b", "Never", "Never"));
            status.setRollbackOnly();
        });
        var before = System.nanoTime();
        transaction.executeWithoutResult(
                status -> mails.send(Mail.to(nadia, "a.b", "Hello", "Hello")));
        assertThat(SERVER.waitForIncomingEmail(4000, 1)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(
                        db.sql("select count(*) from mail.delivery where recipient = ?")
                                .param(nadia)
                                .query(Integer.class)
                                .single())
                .isOne();
    }
}
