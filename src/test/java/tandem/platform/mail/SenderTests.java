package tandem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.platform.encryption.Encryption;
import tandem.testing.PostgresTest;

/** Against a real SMTP server. */
@PostgresTest
@ApplicationModuleTest
class SenderTests {
    private static final GreenMail SERVER = new GreenMail(onAFreePort());

    /** The port stays the same when the server is stopped and started again. */
    private static ServerSetup onAFreePort() {
        try (var socket = new ServerSocket(0)) {
            return new ServerSetup(socket.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Autowired MailService mails;
    @Autowired Mailbox mailbox;
    @Autowired Sender sender;
    @Autowired Encryption encryption;
    @Autowired Post post;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    String nadia;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void someone() {
        nadia = UUID.randomUUID() + "@harlancreek.example";
    }

    @Test
    void sendsWhatWasPromisedAndForgetsWhatItSaid() throws Exception {
        var id =
                promised(
                        Mail.to(
                                nadia,
                                "sign-in.code",
                                "Your code: 481 097",
                                "Type 481 097, señora — now"));
        assertThat(sender.attempt(id)).isEmpty();
        var message = received();
        assertThat(message.getSubject()).isEqualTo("Your code: 481 097");
        assertThat(message.getFrom()[0].toString()).isEqualTo("tandem@tandem.example");
        assertThat(message.getContent().toString().strip()).isEqualTo("Type 481 097, señora — now");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + id + "@tandem.example>");
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(letters(id)).isZero();
    }

    @Test
    void sendsACalendarFileWithIt() throws Exception {
        var invitation =
                new Mail.Attachment(
                        "Kick-off.ics",
                        "text/calendar; charset=utf-8; method=PUBLISH",
                        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
        sender.attempt(
                promised(Mail.to(nadia, "team.joined", "You are in", "See you").with(invitation)));
        var parts = (MimeMultipart) received().getContent();
        var calendar = parts.getBodyPart(1);
        assertThat(calendar.getContentType())
                .startsWith("text/calendar")
                .contains("method=PUBLISH");
        assertThat(calendar.getFileName()).isEqualTo("Kick-off.ics");
        assertThat(calendar.getInputStream()).hasBinaryContent(invitation.bytes());
    }

    @Test
    void triesAgainLaterAndLaterUntilTheServerAnswers() throws Exception {
        var id = promised(Mail.to(nadia, "a.b", "Hello", "Hello"));
        SERVER.stop();
        assertThat(sender.attempt(id)).contains(clock.instant().plusSeconds(10));
        assertThat(error(id)).isEqualTo("MailConnectException");
        assertThat(state(id)).isEqualTo("WAITING");
        assertThat(letters(id)).isOne();
        assertThat(after(Duration.ofSeconds(10)).attempt(id))
                .contains(clock.instant().plusSeconds(40));
        assertThat(after(Duration.ofSeconds(20)).attempt(id))
                .as("not before its time")
                .contains(clock.instant().plusSeconds(40));
        SERVER.start();
        assertThat(after(Duration.ofSeconds(40)).attempt(id)).isEmpty();
        assertThat(received().getSubject()).isEqualTo("Hello");
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void givesUpInTheEndAndStaffMaySendItAgain() throws Exception {
        var id = promised(Mail.to(nadia, "a.b", "Hello", "Hello"));
        SERVER.stop();
        var next = Optional.of(clock.instant());
        var tries = 0;
        while (next.isPresent()) {
            next = at(next.get()).attempt(id);
            tries++;
        }
        SERVER.start();
        assertThat(tries).isEqualTo(Sender.PAUSES.size() + 1);
        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(mails.failed(10))
                .filteredOn(it -> it.id().equals(id))
                .singleElement()
                .extracting(Delivery::recipient, Delivery::attempts, Delivery::error)
                .containsExactly(nadia, tries, "MailConnectException");
        mails.sendAgain(id, UUID.randomUUID());
        assertThat(sender.attempt(id)).isEmpty();
        assertThat(received().getSubject()).isEqualTo("Hello");
    }

    @Test
    void givesUpAtOnceOnAnAddressThatIsNone() {
        var id = promised(Mail.to("nobody at home", "a.b", "Hello", "Hello"));
        assertThat(sender.attempt(id)).isEmpty();
        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(error(id)).isEqualTo("AddressException");
    }

    @Test
    void givesUpAtOnceOnAMailboxTheServerDoesNotKnow() throws Exception {
        var id = promised(Mail.to(nadia, "a.b", "Hello", "Hello"));
        try (var server = new ServerThatKnowsNobody()) {
            var toIt = new JavaMailSenderImpl();
            toIt.setHost("127.0.0.1");
            toIt.setPort(server.port());
            var refused = new Post(new Only(toIt), "tandem@tandem.example");
            assertThat(new Sender(claims(clock), refused, clock).attempt(id)).isEmpty();
        }
        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(error(id)).isEqualTo("SMTPAddressFailedException 550");
    }

    @Test
    void neverSendsACodeThatIsOver() {
        var id =
                promised(
                        Mail.to(nadia, "sign-in.code", "Your code", "481 097")
                                .carrying(UUID.randomUUID(), clock.instant().plusSeconds(900)));
        assertThat(after(Duration.ofMinutes(15)).attempt(id)).isEmpty();
        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(letters(id)).isZero();
        assertThat(SERVER.getReceivedMessagesForDomain(nadia)).isEmpty();
    }

    @Test
    void sendsOnceHoweverManyInstancesTry() throws Exception {
        var id = promised(Mail.to(nadia, "a.b", "Hello", "Hello"));
        Callable<Optional<Instant>> instance = () -> sender.attempt(id);
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done :
                    instances.invokeAll(Stream.generate(() -> instance).limit(8).toList())) {
                done.get();
            }
        }
        assertThat(SERVER.getReceivedMessagesForDomain(nadia)).hasSize(1);
    }

    @Test
    void takesOverFromAnInstanceThatDiedWhileSending() throws Exception {
        var id = promised(Mail.to(nadia, "a.b", "Hello", "Hello"));
        claims(clock).claim(id); // and then never heard of again
        assertThat(sender.attempt(id)).contains(clock.instant().plus(Claims.LEASE));
        assertThat(after(Claims.LEASE).attempt(id)).isEmpty();
        assertThat(received().getSubject()).isEqualTo("Hello");
    }

    private record Only(JavaMailSender getObject) implements ObjectProvider<JavaMailSender> {}

    /** As much SMTP as it takes to say no. */
    private static class ServerThatKnowsNobody implements AutoCloseable {
        private final ServerSocket socket;

        ServerThatKnowsNobody() throws IOException {
            socket = new ServerSocket(0);
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (var client = socket.accept();
                    var in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            client.getInputStream(), StandardCharsets.US_ASCII));
                    var out =
                            new OutputStreamWriter(
                                    client.getOutputStream(), StandardCharsets.US_ASCII)) {
                say(out, "220 here");
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    say(out, line.startsWith("RCPT") ? "550 5.1.1 No such user here" : "250 ok");
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private static void say(Writer out, String answer) throws IOException {
            out.write(answer + "\r\n");
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private UUID promised(Mail mail) {
        transaction.executeWithoutResult(status -> mails.send(mail));
        return mailbox.newest(mail.recipient(), 1).getFirst().id();
    }

    private Message received() {
        assertThat(SERVER.waitForIncomingEmail(1000, 1)).isTrue();
        return Stream.of(SERVER.getReceivedMessagesForDomain(nadia)).findFirst().orElseThrow();
    }

    private Sender after(Duration wait) {
        return at(clock.instant().plus(wait));
    }

    private Sender at(Instant then) {
        var later = Clock.fixed(then, ZoneOffset.UTC);
        return new Sender(claims(later), post, later);
    }

    private Claims claims(Clock at) {
        return new Claims(db, encryption, at);
    }

    private String state(UUID id) {
        return db.sql("select state from mail.delivery where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String error(UUID id) {
        return db.sql("select error from mail.delivery where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int letters(UUID id) {
        return db.sql("select count(*) from mail.letter where delivery_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
