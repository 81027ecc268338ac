package tandem.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTests {
    @Test
    void knowsAFileByItsFirstBytesWhateverItsName() {
        assertThat(Content.typeOf("x.exe", "%PDF-1.7\n".getBytes(UTF_8))).contains(FileType.PDF);
        assertThat(Content.typeOf("x", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0)))
                .contains(FileType.PNG);
        assertThat(Content.typeOf("x.pdf", bytes(0xff, 0xd8, 0xff, 0xe0))).contains(FileType.JPEG);
    }

    @Test
    void knowsOfficeDocumentsByTheirParts() throws IOException {
        assertThat(Content.typeOf("a.docx", zip("[Content_Types].xml", "word/document.xml")))
                .contains(FileType.DOCX);
        assertThat(Content.typeOf("a.docx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .contains(FileType.XLSX);
    }

    @Test
    void takesNoOtherZip() throws IOException {
        assertThat(Content.typeOf("a.docx", zip("readme.txt"))).isEmpty();
        assertThat(Content.typeOf("a.docx", zip("word/document.xml"))).isEmpty();
        assertThat(
                        Content.typeOf(
                                "a.docm",
                                zip(
                                        "[Content_Types].xml",
                                        "word/document.xml",
                                        "word/vbaProject.bin")))
                .as("with macros")
                .isEmpty();
        assertThat(Content.typeOf("a.zip", "PK\3\4 and no more".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void unpacksNoBomb() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(1024 * 1024);
        assertThat(Content.typeOf("a.docx", bomb.toByteArray())).isEmpty();
    }

    @Test
    void takesTextAndNothingThatIsNotUtf8() {
        assertThat(Content.typeOf("a.csv", "Month,Count\r\n2026-01,3\n".getBytes(UTF_8)))
                .contains(FileType.CSV);
        assertThat(Content.typeOf("a.txt", "señora\tahí".getBytes(UTF_8))).contains(FileType.TEXT);
        assertThat(Content.typeOf("a.txt", "señora".getBytes(ISO_8859_1))).isEmpty();
        assertThat(Content.typeOf("a.txt", bytes('M', 'Z', 0, 3))).isEmpty();
        assertThat(Content.typeOf("a.svg", "<svg onload='x()'/>".getBytes(UTF_8)))
                .as("is text here, and is only ever saved as such")
                .contains(FileType.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C:\\Users\\Ruth\\Order set.PDF  | PDF  | Order set.pdf
                    ../../etc/passwd                | TEXT | passwd.txt
                    invoice.pdf.exe                 | PDF  | invoice.pdf.pdf
                    .htaccess                       | TEXT | htaccess.txt
                    photo.JPEG                      | JPEG | photo.jpeg
                    a"b;c<d>.csv                    | CSV  | ab;cd.csv
                    señal.docx                      | DOCX | señal.docx
                    """)
    void namesAFileAfterItsContent(String sent, FileType type, String offered) {
        assertThat(FileName.of(sent, type)).isEqualTo(offered);
    }

    @Test
    void keepsNamesShort() {
        assertThat(FileName.of("a".repeat(500) + ".pdf", FileType.PDF)).hasSize(124);
        assertThat(FileName.of("\u202efdp.exe", FileType.PDF)).isEqualTo("fdp.pdf");
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("x".getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
