package tandem.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a request with a file so that no browser ever shows, runs or guesses it: for controllers,
 * after they decided who may have it.
 */
@Component
public class Attachments {
    private final FileStore files;

    Attachments(FileStore files) {
        this.files = files;
    }

    public ResponseEntity<byte[]> attachment(UUID id) {
        var file = files.find(id);
        return attachment(file.name(), file.type().contentType(), files.bytes(id));
    }

    /** The same for what is made on the spot: a certificate, an export, a calendar file. */
    public static ResponseEntity<byte[]> attachment(String name, String contentType, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(contentType))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes);
    }
}
