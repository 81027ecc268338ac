package tandem.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Gives a letter to the mail server (SMTP). */
@Component
class Post {
    /** The three digits before what a mail server says about a mail or an address. */
    private static final Pattern ANSWER = Pattern.compile("[45][0-9]{2}(?= |-|$)");

    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    Post(ObjectProvider<JavaMailSender> server, @Value("${tandem.mail.from:}") String from) {
        this.server = server;
        this.from = from;
    }

    /**
     * @throws NotSent when the server did not take it
     */
    void send(UUID deliveryId, String recipient, Letter letter) {
        var mailServer = server.getIfAvailable();
        if (mailServer == null) {
            throw new NotSent(
                    "NoMailServer", false, new IllegalStateException("no spring.mail.host"));
        }
        try {
            mailServer.send(message(mailServer.createMimeMessage(), deliveryId, recipient, letter));
        } catch (AddressException nobody) {
            throw new NotSent("AddressException", true, nobody);
        } catch (MessagingException | MailException failure) {
            throw notSent(failure);
        }
    }

    /** The Message-ID is the delivery's, so that a copy sent after a crash is known as one. */
    private MimeMessage message(
            MimeMessage message, UUID deliveryId, String recipient, Letter letter)
            throws MessagingException {
        var sender = new InternetAddress(from, true);
        var helper =
                new MimeMessageHelper(
                        message, !letter.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(sender);
        helper.setTo(new InternetAddress(recipient, true));
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        for (var attachment : letter.attachments()) {
            helper.addAttachment(
                    attachment.name(),
                    new ByteArrayResource(attachment.bytes()),
                    attachment.contentType());
        }
        var domain = sender.getAddress().replaceFirst(".*@", "");
        message.setHeader("Message-ID", "<" + deliveryId + "@" + domain + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static NotSent notSent(Exception failure) {
        Throwable cause = failure;
        if (failure instanceof MailSendException many && !many.getFailedMessages().isEmpty()) {
            cause = many.getFailedMessages().values().iterator().next();
        }
        for (Throwable it = cause; it != null; it = next(it)) {
            var answer = ANSWER.matcher(String.valueOf(it.getMessage()));
            if (it instanceof SendFailedException && answer.lookingAt()) {
                var code = answer.group();
                return new NotSent(
                        it.getClass().getSimpleName() + " " + code, code.startsWith("5"), failure);
            }
        }
        return new NotSent(cause.getClass().getSimpleName(), false, failure);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException several && several.getNextException() != null
                ? several.getNextException()
                : failure.getCause();
    }
}
