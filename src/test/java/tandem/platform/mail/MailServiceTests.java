package tandem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest
class MailServiceTests {
    @Autowired MailService mails;
    @Autowired Mailbox mailbox;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    String nadia;

    @BeforeEach
    void someone() {
        nadia = UUID.randomUUID() + "@harlancreek.example";
    }

    @Test
    void promisesNothingThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            mails.send(Mail.to(nadia, "sign-in.code", "Your code", "481 097"));
            status.setRollbackOnly();
        });
        assertThat(mailbox.newest(nadia, 10)).isEmpty();
    }

    @Test
    void refusesAPromiseOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> mails.send(Mail.to(nadia, "a.b", "Hello", "Hello")));
    }

    @Test
    void keepsWhatALetterSaysSealed() {
        send(Mail.to(nadia, "sign-in.code", "Your code: 481 097", "Type 481 097, señora"));
        assertThat(mailbox.newest(nadia, 10))
                .singleElement()
                .extracting(Mailbox.Item::letter)
                .isEqualTo(new Letter("Your code: 481 097", "Type 481 097, señora", List.of()));
        assertThat(
                        db.sql(
                                        "select count(*) from mail.letter where position('481'::bytea in sealed) > 0")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void forgetsALetterWhoseCodeWasUsed() {
        var code = UUID.randomUUID();
        send(
                Mail.to(nadia, "sign-in.code", "Your code", "481 097")
                        .carrying(code, clock.instant().plus(Duration.ofMinutes(15))));
        transaction.executeWithoutResult(status -> mails.wipe(code));
        assertThat(mailbox.newest(nadia, 10))
                .singleElement()
                .satisfies(item -> assertThat(item.letter()).isNull());
    }

    @Test
    void showsNoLetterWhoseCodeIsOver() {
        send(
                Mail.to(nadia, "sign-in.code", "Your code", "481 097")
                        .carrying(UUID.randomUUID(), clock.instant()));
        assertThat(mailbox.newest(nadia, 10))
                .singleElement()
                .satisfies(item -> assertThat(item.letter()).isNull());
    }

    @Test
    void sendsNothingAgainThatWasNotGivenUp() {
        send(Mail.to(nadia, "a.b", "Hello", "Hello"));
        var id = mailbox.newest(nadia, 1).getFirst().id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> mails.sendAgain(id, UUID.randomUUID()));
    }

    @Test
    void readsTheMailboxFromKeyToKey() {
        for (int i = 0; i < 5; i++) {
            send(Mail.to(nadia, "a.b", "Letter " + i, "Hello"));
        }
        var first = mailbox.newest(nadia, 2);
        var last = first.getLast();
        var second = mailbox.older(nadia, new Mailbox.Place(last.at(), last.id()), 2);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        var top = second.getFirst();
        assertThat(mailbox.newer(nadia, new Mailbox.Place(top.at(), top.id()), 2)).isEqualTo(first);
        assertThat(mailbox.newest(nadia.replace("harlan", "%"), 2)).isEmpty();
    }

    private void send(Mail mail) {
        transaction.executeWithoutResult(status -> mails.send(mail));
    }
}
