package tandem;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.testing.DemoApplication;

/**
 * Keeps the table of docs/architecture.md true: each URL beside the one feature that answers it.
 */
class UrlOwnersTests {
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final Pattern ROW = Pattern.compile("\\| ([a-z]+) \\| (`/.*`) \\|");
    private static final Pattern URL = Pattern.compile("`([^`]+)`");

    @Test
    void everyUrlStandsBesideItsOwnerAndNoOther() {
        assertThat(listed())
                .as("the table of %s; as it is:\n%s", PAGE, table())
                .isEqualTo(owners());
    }

    @Test
    void aUrlHasOneOwner() {
        assertThat(owners()).allSatisfy((url, owners) -> assertThat(owners).as(url).hasSize(1));
    }

    private static Map<String, Set<String>> listed() {
        var listed = new TreeMap<String, Set<String>>();
        for (var line : lines()) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                URL.matcher(row.group(2))
                        .results()
                        .forEach(url -> put(listed, url.group(1), row.group(1)));
            }
        }
        return listed;
    }

    private static Map<String, Set<String>> owners() {
        var owners = new TreeMap<String, Set<String>>();
        DemoApplication.get()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    var type = handler.getBeanType().getName();
                    if (type.startsWith("tandem.")) {
                        var feature = type.split("\\.", 4)[2];
                        mapping.getPatternValues().forEach(url -> put(owners, url, feature));
                    }
                });
        return owners;
    }

    private static void put(Map<String, Set<String>> urls, String url, String feature) {
        urls.computeIfAbsent(url, one -> new TreeSet<>()).add(feature);
    }

    /** To be copied where rows are missing. */
    private static String table() {
        var urls = new TreeMap<String, Set<String>>();
        owners().forEach((url, owners) -> owners.forEach(owner -> put(urls, owner, url)));
        return urls.entrySet().stream()
                .map(row ->
                        "| %s | %s |"
                                .formatted(
                                        row.getKey(),
                                        row.getValue().stream()
                                                .map(url -> "`" + url + "`")
                                                .collect(joining(" "))))
                .collect(joining("\n"));
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
