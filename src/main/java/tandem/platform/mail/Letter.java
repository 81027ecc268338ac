package tandem.platform.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a mail says, as it is sealed into the outbox. */
public record Letter(String subject, String body, List<Mail.Attachment> attachments) {
    public Letter {
        attachments = List.copyOf(attachments);
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, subject);
            write(out, body);
            out.writeInt(attachments.size());
            for (var attachment : attachments) {
                write(out, attachment.name());
                write(out, attachment.contentType());
                write(out, attachment.bytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Letter of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var subject = read(in);
            var body = read(in);
            var attachments = new ArrayList<Mail.Attachment>();
            for (int left = in.readInt(); left > 0; left--) {
                attachments.add(
                        new Mail.Attachment(read(in), read(in), in.readNBytes(in.readInt())));
            }
            return new Letter(subject, body, attachments);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
