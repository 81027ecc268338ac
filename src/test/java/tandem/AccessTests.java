package tandem;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.testing.DemoApplication;
import tandem.testing.DemoRows;
import tandem.testing.DemoVisitor;
import tandem.testing.Endpoints;

/**
 * Every URL × every role, on the running demo: rows that exist and belong to Nadia Farouk's team.
 * What each may do stands in {@code src/test/resources/access.csv}; an endpoint that is not there
 * fails, and so does a row without an endpoint.
 */
class AccessTests {
    private static final Path TABLE = Path.of("src/test/resources/access.csv");

    /** Columns of the table, after method and path. */
    private static final List<String> VISITORS =
            List.of(
                    "nobody",
                    "LEARNER",
                    "LEAD",
                    "COORDINATOR",
                    "FACULTY",
                    "INFORMATICS",
                    "CE_SPECIALIST",
                    "CE_DIRECTOR",
                    "ADMINISTRATOR");

    /** Not pages to come to: failures, and steps that open only out of the one before. */
    private static final Set<String> STEPS =
            Set.of("/error", "/setup", "/sign-in/code", "/sign-in/name", "/sign-in/password");

    private record Rule(String method, String path, Map<String, String> expected) {
        String endpoint() {
            return method + " " + path;
        }

        boolean isAsked() {
            return !Set.of("-").containsAll(expected.values());
        }

        boolean letsSomebodyIn() {
            return expected.containsValue("ok");
        }
    }

    @Test
    void everyEndpointHasItsRule() {
        var listed = rules().stream().map(Rule::endpoint).toList();
        assertThat(endpoints())
                .as("endpoints (left) and the rows of %s (right)", TABLE)
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    /** Else a row that is missing would pass for a denial. */
    @Test
    void everyPageLetsSomebodyIn() {
        assertThat(rules())
                .filteredOn(rule -> rule.method().equals("GET") && !rule.letsSomebodyIn())
                .extracting(Rule::path)
                .containsExactlyInAnyOrderElementsOf(STEPS);
    }

    /** One test a row: each visitor asks, and gets what the row says. */
    @TestFactory
    Stream<DynamicTest> eachVisitorGetsWhatTheRuleSays() {
        var rows = DemoRows.of(DemoApplication.get());
        var visitors = new LinkedHashMap<String, DemoVisitor>();
        VISITORS.forEach(it -> visitors.put(it, DemoVisitor.as(it)));
        return rules().stream()
                .filter(Rule::isAsked)
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.endpoint(), () -> check(rule, rows, visitors)));
    }

    private static void check(Rule rule, DemoRows rows, Map<String, DemoVisitor> visitors) {
        var path = rows.fill(rule.path());
        var answers = new LinkedHashMap<String, String>();
        rule.expected()
                .forEach((who, expected) -> {
                    if (!expected.equals("-")) {
                        var visitor = requireNonNull(visitors.get(who));
                        answers.put(who, visitor.asks(rule.method(), path));
                    }
                });
        var expected = new LinkedHashMap<>(rule.expected());
        expected.values().removeIf("-"::equals);
        assertThat(answers).as(rule.method() + " " + path).isEqualTo(expected);
    }

    private static Set<String> endpoints() {
        var mapping =
                DemoApplication.get()
                        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return Endpoints.of(mapping);
    }

    private static List<Rule> rules() {
        try {
            var rules = new ArrayList<Rule>();
            for (var line : Files.readAllLines(TABLE)) {
                var cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(rule(cells));
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(List<String> cells) {
        assertThat(cells).as(cells.stream().collect(joining(","))).hasSize(2 + VISITORS.size());
        var expected = new LinkedHashMap<String, String>();
        for (int column = 0; column < VISITORS.size(); column++) {
            expected.put(VISITORS.get(column), cells.get(column + 2));
        }
        return new Rule(cells.get(0), cells.get(1), expected);
    }
}
