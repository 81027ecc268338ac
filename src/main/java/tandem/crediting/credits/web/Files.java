package tandem.crediting.credits.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is handed out as a file to keep. */
final class Files {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Files() {}

    static ResponseEntity<byte[]> pdf(String name, byte[] pdf) {
        return file(name, MediaType.APPLICATION_PDF, pdf);
    }

    static ResponseEntity<byte[]> csv(String name, String csv) {
        return file(name, CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
