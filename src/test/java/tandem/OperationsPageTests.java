package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds docs/operations.md to what the application and its compose file read. */
class OperationsPageTests {
    private static final Path SOURCES = Path.of("src/main/java/tandem");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)[:}]");
    private static final Pattern OWN =
            Pattern.compile(
                    "(?:\\$\\{|getProperty\\(\\s*\")(tandem\\.[a-z.-]+|management\\.[a-z.]+)");
    private static final Pattern JOB =
            Pattern.compile("Tasks\\.recurring\\(\\s*\"([a-z-]+)\"|String SEND = \"([a-z-]+)\"");
    private static final Pattern LISTED = Pattern.compile("`([A-Z][A-Z_]+)`");

    private final Set<String> listed =
            LISTED.matcher(
                            read(Path.of("docs/operations.md"))
                                    .lines()
                                    .filter(line -> line.startsWith("| `"))
                                    .collect(Collectors.joining("\n")))
                    .results()
                    .map(it -> it.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyVariableOfTheExampleStandsInThePage() {
        var example =
                read(Path.of(".env.example"))
                        .lines()
                        .filter(line -> line.matches("[A-Z_]+=.*"))
                        .map(line -> line.split("=", 2)[0]);
        assertThat(listed).containsAll(example.toList());
    }

    @Test
    void everyVariableThatTheApplicationNamesStandsInThePage() {
        assertThat(listed)
                .containsAll(
                        found(PLACEHOLDER, read(Path.of("src/main/resources/application.yml"))));
    }

    /** A property without a variable of its own goes by the name that Spring Boot gives it. */
    @Test
    void everyPropertyOfItsOwnStandsInThePage() {
        var properties = new TreeSet<String>();
        javaFiles().forEach(file -> properties.addAll(found(OWN, read(file))));
        var yaml = read(Path.of("src/main/resources/application.yml"));
        Map<String, Object> settings = new Yaml().load(yaml);
        flatten("tandem", Objects.requireNonNull(settings.get("tandem")), properties);
        assertThat(properties).contains("tandem.base-url", "tandem.limits.loopback-is-free");
        var squeezed = listed.stream().map(it -> it.replace("_", "")).toList();
        assertThat(properties)
                .allSatisfy(property ->
                        assertThat(squeezed)
                                .as(property)
                                .contains(
                                        property.replaceAll("[.-]", "").toUpperCase(Locale.ROOT)));
    }

    @Test
    void everyJobStandsInThePage() {
        var page = read(Path.of("docs/operations.md"));
        var jobs = new TreeSet<String>();
        javaFiles()
                .filter(file -> file.toString().endsWith("Jobs.java"))
                .forEach(file -> jobs.addAll(found(JOB, read(file))));
        assertThat(jobs).contains("mail-send", "accounts-forget");
        assertThat(jobs).allSatisfy(job -> assertThat(page).contains("| `" + job + "` |"));
    }

    /** It says that mail waits; a health that asked the mail server would stop every instance. */
    @Test
    void healthDoesNotDependOnTheMailServer() {
        assertThat(read(Path.of("src/main/resources/application.yml")))
                .contains("\n  health.mail.enabled: false\n");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(it -> it.group(1) != null ? it.group(1) : it.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void flatten(String name, Object value, Set<String> properties) {
        if (value instanceof Map<?, ?> inner) {
            inner.forEach((key, below) -> flatten(name + "." + key, below, properties));
        } else {
            properties.add(name);
        }
    }

    private static Stream<Path> javaFiles() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
