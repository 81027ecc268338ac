package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.testing.DemoApplication;
import tandem.testing.DemoRows;
import tandem.testing.DemoVisitor;
import tandem.testing.Endpoints;

/** Whatever changes something is refused without the token of a page, on the running demo. */
class CsrfTests {
    /** Keeps nothing and reads no cookie: there is nothing to forge. */
    private static final String CALCULATOR = "POST /api/v1/charts";

    @TestFactory
    Stream<DynamicTest> noFormGoesThroughWithoutItsToken() {
        var rows = DemoRows.of(DemoApplication.get());
        var visitors =
                Stream.of("nobody", "LEARNER", "CE_DIRECTOR", "ADMINISTRATOR")
                        .map(DemoVisitor::as)
                        .toList();
        return changing()
                .filter(endpoint -> !endpoint.equals(CALCULATOR))
                .map(endpoint ->
                        DynamicTest.dynamicTest(endpoint, () -> check(endpoint, rows, visitors)));
    }

    @Test
    void theCalculatorForProgramsAsksForNone() {
        assertThat(changing()).contains(CALCULATOR);
        assertThat(DemoVisitor.as("nobody").asksWithoutToken("POST", "/api/v1/charts"))
                .isNotEqualTo(403);
    }

    private static void check(String endpoint, DemoRows rows, List<DemoVisitor> visitors) {
        var parts = endpoint.split(" ", 2);
        for (var visitor : visitors) {
            assertThat(visitor.asksWithoutToken(parts[0], rows.fill(parts[1]))).isEqualTo(403);
        }
    }

    private static Stream<String> changing() {
        var mappings =
                DemoApplication.get()
                        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return Endpoints.of(mappings).stream().filter(endpoint -> !endpoint.startsWith("GET "));
    }
}
