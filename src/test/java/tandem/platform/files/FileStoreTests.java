package tandem.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest
class FileStoreTests {
    private static final UUID RUTH = UUID.randomUUID();

    @Autowired FileStore files;
    @Autowired Attachments attachments;

    @Test
    void keepsAFileAsItCame() {
        var id = files.keep("Order set.txt", "Refer early".getBytes(UTF_8), RUTH);
        assertThat(files.find(id))
                .extracting(StoredFile::name, StoredFile::type, StoredFile::size)
                .containsExactly("Order set.txt", FileType.TEXT, 11);
        assertThat(files.bytes(id)).isEqualTo("Refer early".getBytes(UTF_8));
        assertThat(files.find(List.of(id, UUID.randomUUID()))).hasSize(1);
    }

    @Test
    void servesAFileOnlyToBeSaved() {
        var id = files.keep("Señales <b>.txt", "Refer early".getBytes(UTF_8), RUTH);
        var answer = attachments.attachment(id);
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Se%C3%B1ales%20b.txt");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox");
    }

    @Test
    void refusesWhatItCannotKeep() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.keep("empty.txt", new byte[0], RUTH))
                .withMessage("files.empty");
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.keep("large.txt", new byte[10 * 1024 * 1024 + 1], RUTH))
                .withMessage("files.tooLarge");
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.keep("tool.pdf", new byte[] {'M', 'Z', 0, 0}, RUTH))
                .withMessage("files.unknown");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.find(UUID.randomUUID()));
    }
}
