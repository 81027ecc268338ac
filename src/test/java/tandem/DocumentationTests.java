package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation points at is there. */
class DocumentationTests {
    private static final Pattern LINK =
            Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)|src=\"([^\"]+)\"");
    private static final Pattern DECISION = Pattern.compile("docs/adr/(\\d{4})");

    @Test
    void linksAndPicturesLeadSomewhere() throws IOException {
        var lost = new ArrayList<String>();
        for (var page : pages()) {
            var links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                var to = links.group(1) == null ? links.group(2) : links.group(1);
                var from = page.toAbsolutePath().getParent();
                if (!to.contains("://") && from != null && !Files.exists(from.resolve(to))) {
                    lost.add(page + ": " + to);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void decisionsNamedInTheCodeAreWrittenDown() throws IOException {
        List<String> written;
        try (var files = Files.list(Path.of("docs/adr"))) {
            written = files.map(it -> it.getFileName().toString().substring(0, 4)).toList();
        }
        var lost = new ArrayList<String>();
        try (var code = Files.walk(Path.of("src"));
                var tables = Files.walk(Path.of("db"))) {
            var files =
                    Stream.concat(code, tables)
                            .filter(it -> it.toString().matches(".*\\.(java|sql)"))
                            .toList();
            for (var file : files) {
                var named = DECISION.matcher(Files.readString(file));
                while (named.find()) {
                    if (!written.contains(named.group(1))) {
                        lost.add(file + ": " + named.group(1));
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("docs"));
                var top = Files.list(Path.of(""))) {
            return Stream.concat(docs, top)
                    .filter(it -> it.toString().endsWith(".md"))
                    .filter(it -> !it.endsWith("0000-template.md"))
                    .toList();
        }
    }
}
