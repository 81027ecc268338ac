package tandem.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, in plain text.
 *
 * @param kind what sort of letter, for the log: {@code feature.what}, as in {@code sign-in.code}
 * @param secret null where whoever reads the letter later can do nothing with it
 */
public record Mail(
        String recipient,
        String kind,
        String subject,
        String body,
        @Nullable Secret secret,
        List<Attachment> attachments) {
    /**
     * The letter carries a code or a link that opens something. Not sent after {@code until};
     * forgotten when sent, and in the demo when {@link MailService#wipe} names the reference or the
     * time is over.
     */
    public record Secret(UUID reference, Instant until) {}

    public record Attachment(String name, String contentType, byte[] bytes) {}

    public Mail {
        attachments = List.copyOf(attachments);
        subject = subject.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("A mail has a subject");
        }
    }

    public static Mail to(String recipient, String kind, String subject, String body) {
        return new Mail(recipient, kind, subject, body, null, List.of());
    }

    public Mail carrying(UUID reference, Instant until) {
        return new Mail(recipient, kind, subject, body, new Secret(reference, until), attachments);
    }

    public Mail with(Attachment... attachments) {
        return new Mail(recipient, kind, subject, body, secret, List.of(attachments));
    }
}
