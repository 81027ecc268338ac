package tandem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/**
 * Reads docker-compose.yml, the Dockerfile and .env.example: there is no engine to run them here.
 */
class ComposeTests {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[^}]*}");

    private final String file = read("docker-compose.yml");
    private final Map<String, Map<String, Object>> services = at(new Yaml().load(file), "services");

    @Test
    void startsTheApplicationItsDatabaseAndACatcherOfMail() {
        assertThat(services).containsOnlyKeys("app", "database", "mailpit");
        assertThat(service("app")).containsEntry("build", ".");
        assertThat(service("database")).containsEntry("image", "postgres:18");
        assertThat(service("mailpit").get("image")).asString().startsWith("axllent/mailpit:v");
    }

    @Test
    void everyServiceIsWatchedAndComesBack() {
        assertThat(services.values())
                .allSatisfy(service -> {
                    Map<String, Object> check = at(service, "healthcheck");
                    assertThat(check.get("test")).asInstanceOf(LIST).isNotEmpty();
                    assertThat(service).containsEntry("restart", "unless-stopped");
                });
        Map<String, Map<String, Object>> waitsFor = at(service("app"), "depends_on");
        assertThat(waitsFor.get("database")).containsEntry("condition", "service_healthy");
    }

    @Test
    void theDatabaseChecksItsPagesAndKeepsThem() {
        assertThat(environment("database").get("POSTGRES_INITDB_ARGS"))
                .contains("--data-checksums");
        assertThat(service("database").get("volumes"))
                .asInstanceOf(LIST)
                .contains(
                        "database:/var/lib/postgresql",
                        "./ops/postgres/10-roles.sh:/docker-entrypoint-initdb.d/10-roles.sh:ro",
                        "./db/roles.sql:/opt/tandem/roles.sql:ro");
        assertThat(Path.of("ops/postgres/10-roles.sh")).isExecutable();
        assertThat(Path.of("db/roles.sql")).exists();
    }

    @Test
    void theApplicationWorksAsTheRoleThatOwnsNothing() {
        assertThat(environment("app"))
                .containsEntry("SPRING_DATASOURCE_USERNAME", "tandem")
                .containsEntry("SPRING_FLYWAY_USER", "tandem_owner");
    }

    @Test
    void isNotTheDemoAndIsOpenToThisMachineAlone() {
        assertThat(file).doesNotContain("demo").doesNotContain("SPRING_PROFILES");
        assertThat(services.values())
                .allSatisfy(service ->
                        assertThat(String.valueOf(service.getOrDefault("ports", List.of())))
                                .matches("\\[(127\\.0\\.0\\.1:[0-9:]+)?]"));
    }

    @Test
    void everyVariableStandsInTheExampleAndTheOtherWayRound() {
        var used =
                VARIABLE.matcher(file)
                        .results()
                        .map(it -> it.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isNotEmpty().isEqualTo(new TreeSet<>(example().keySet()));
    }

    @Test
    void theExampleHoldsNoSecretAndComposeRefusesToStartWithoutOne() {
        for (var secret :
                List.of(
                        "TANDEM_ENCRYPTION_KEY",
                        "SPRING_FLYWAY_PASSWORD",
                        "SPRING_DATASOURCE_PASSWORD")) {
            assertThat(example()).containsEntry(secret, "");
            assertThat(file).contains("${" + secret + ":?");
        }
        assertThat(read(".gitignore").lines()).contains(".env");
    }

    @Test
    void everyVariableIsReadByTheApplication() throws IOException {
        var known = springProperties();
        var application = read("src/main/resources/application.yml");
        assertThat(environment("app").keySet())
                .allSatisfy(name ->
                        assertThat(
                                        application.contains("${" + name)
                                                || known.contains(squeezed(name)))
                                .as(name)
                                .isTrue());
    }

    @Test
    void theImageRunsAsNobodyInParticularFromATrainedCache() {
        var image = read("Dockerfile");
        assertThat(image)
                .contains("FROM eclipse-temurin:25-jre", "FROM postgres:18 AS training")
                .contains("USER tandem", "-XX:AOTCache=/app/tandem.aot", "-Djarmode=tools")
                .doesNotContain("embedded");
        assertThat(Path.of("ops/train")).isExecutable();
        assertThat(read("ops/train"))
                .as("the cache fits only the same switches")
                .contains("-XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=tandem.aot");
        assertThat(image).contains("\"-XX:+UseCompactObjectHeaders\"");
        assertThat(read(".dockerignore").lines()).contains(".git", ".env", "data", "target");
    }

    /** The names that Spring Boot's own modules read, without dots and dashes. */
    private static Set<String> springProperties() throws IOException {
        var names = Pattern.compile("\"name\":\\s*\"([a-z0-9.-]+)\"");
        var known = new TreeSet<String>();
        for (var metadata :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            names.matcher(metadata.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(it -> squeezed(it.group(1)))
                    .forEach(known::add);
        }
        return known;
    }

    private static String squeezed(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> example() {
        return read(".env.example")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private Map<String, String> environment(String service) {
        Map<String, Object> all = at(service(service), "environment");
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> String.valueOf(it.getValue())));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> at(Map<String, ?> from, String key) {
        return (Map<String, T>) Objects.requireNonNull(from.get(key), key);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
