package tandem.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** Says what bytes are by looking at them. */
final class Content {
    private static final byte[] PDF = "%PDF-".getBytes(UTF_8);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;

    private Content() {}

    /**
     * @param name tells a CSV from another text, nothing else
     */
    static Optional<FileType> typeOf(String name, byte[] bytes) {
        if (begins(bytes, PDF)) {
            return Optional.of(FileType.PDF);
        }
        if (begins(bytes, PNG)) {
            return Optional.of(FileType.PNG);
        }
        if (begins(bytes, JPEG)) {
            return Optional.of(FileType.JPEG);
        }
        if (begins(bytes, ZIP)) {
            return office(bytes);
        }
        return isText(bytes)
                ? Optional.of(
                        name.toLowerCase(Locale.ROOT).endsWith(".csv")
                                ? FileType.CSV
                                : FileType.TEXT)
                : Optional.empty();
    }

    /**
     * An Office document is a ZIP with a table of contents and one main part. With macros it is not
     * taken, nor is any other ZIP. Entries are listed, never unpacked to disk.
     */
    private static Optional<FileType> office(byte[] bytes) {
        Set<String> parts = new HashSet<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var left = MOST_UNPACKED;
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
                left -= length(zip, left);
                if (left < 0
                        || parts.size() > MOST_ENTRIES
                        || part.getName().endsWith("vbaProject.bin")) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        if (!parts.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        var word = parts.contains("word/document.xml");
        var excel = parts.contains("xl/workbook.xml");
        if (word == excel) {
            return Optional.empty();
        }
        return Optional.of(word ? FileType.DOCX : FileType.XLSX);
    }

    /** Reads on to the entry's end, but not far beyond what is left. */
    private static long length(ZipInputStream zip, long left) throws IOException {
        var buffer = new byte[8192];
        var length = 0L;
        for (var read = zip.read(buffer); read > 0 && length <= left; read = zip.read(buffer)) {
            length += read;
        }
        return length;
    }

    /** Valid UTF-8 without control characters but tab and line ends. */
    private static boolean isText(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.chars().noneMatch(it -> it < ' ' && "\t\r\n\f".indexOf(it) < 0);
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
