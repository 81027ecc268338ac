package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of a page is in a message file, once, and every key a page asks for is there. */
class MessageKeyTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)(?=[}(])");
    private static final Pattern INLINE =
            Pattern.compile(
                    "<script(?![^>]*\\bsrc=)|\\sstyle=|\\son[a-z]+=|hx-on|th:inline=\"javascript\"");
    private static final Pattern OPENING =
            Pattern.compile(
                    "<(p|h1|h2|h3|button|label|legend|th|dt|summary|a|strong)\\b([^>]*)>\\s*[A-Z][a-z]+ [a-z]");

    @Test
    void keysUsedInTemplatesExist() {
        var known = messages();
        var missing = new ArrayList<String>();
        eachTemplate((path, text) -> {
            var keys = KEY.matcher(text);
            while (keys.find()) {
                if (!known.containsKey(keys.group(1))) {
                    missing.add(path + ": " + keys.group(1));
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void aKeyStandsInOneFile() {
        var files = new TreeMap<String, List<String>>();
        eachFile(
                "messages",
                ".properties",
                (path, text) -> {
                    for (var key : read(path).stringPropertyNames()) {
                        files.computeIfAbsent(key, it -> new ArrayList<>())
                                .add(path.getFileName().toString());
                    }
                });
        files.values().removeIf(in -> in.size() == 1);
        assertThat(files).isEmpty();
    }

    /** A strict Content-Security-Policy would refuse it; escaping is never switched off. */
    @Test
    void templatesHoldNoInlineScriptOrStyle() {
        var found = new ArrayList<String>();
        eachTemplate((path, text) -> {
            var inline = INLINE.matcher(text);
            while (inline.find()) {
                found.add(path + ": " + inline.group());
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void templatesHoldNoLiteralSentences() {
        var found = new ArrayList<String>();
        eachTemplate((path, text) -> {
            var literal = OPENING.matcher(text);
            while (literal.find()) {
                if (!literal.group(2).contains("th:text")
                        && !literal.group(2).contains("th:errors")) {
                    found.add(path + ": " + literal.group());
                }
            }
        });
        assertThat(found).isEmpty();
    }

    /** Only what feature charts has drawn goes out as it is. */
    @Test
    void escapingIsSwitchedOffInOnePlace() {
        var places = new ArrayList<String>();
        eachTemplate((path, text) -> {
            if (text.contains("th:utext")) {
                places.add(RESOURCES.relativize(path).toString());
            }
        });
        assertThat(places).containsExactly("templates/fragments/chart.html");
    }

    /** Thymeleaf would take the first such tag for the fragment. */
    @Test
    void fragmentsAreNotNamedLikeTags() {
        var found = new ArrayList<String>();
        eachTemplate((path, text) -> {
            var call =
                    Pattern.compile(
                                    ":: (head|input|select|label|form|table|button|nav|main|section|option)\\(")
                            .matcher(text);
            while (call.find()) {
                found.add(path + ": " + call.group());
            }
        });
        assertThat(found).isEmpty();
    }

    /** The fragment layout would lose it: the browser falls into quirks mode. */
    @Test
    void pagesBeginWithTheDoctype() {
        var without = new ArrayList<Path>();
        eachTemplate((path, text) -> {
            if (text.contains("fragments/layout ::") && !text.startsWith("<!DOCTYPE html>")) {
                without.add(path);
            }
        });
        assertThat(without).isEmpty();
    }

    private static Map<String, String> messages() {
        var all = new TreeMap<String, String>();
        eachFile(
                "messages",
                ".properties",
                (path, text) ->
                        read(path)
                                .forEach(
                                        (key, value) -> all.put(key.toString(), value.toString())));
        return all;
    }

    private interface Reader {
        void read(Path path, String text);
    }

    private static void eachTemplate(Reader reader) {
        eachFile(
                "templates",
                ".html",
                (path, text) -> {
                    if (!path.endsWith("fragments/layout.html")) {
                        reader.read(path, text);
                    }
                });
    }

    private static void eachFile(String folder, String ending, Reader reader) {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            for (var path : files.filter(it -> it.toString().endsWith(ending)).sorted().toList()) {
                reader.read(path, Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path path) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
