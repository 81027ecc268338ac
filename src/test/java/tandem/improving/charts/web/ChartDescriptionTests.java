package tandem.improving.charts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.improving.charts.Chart;
import tandem.platform.limits.Limits;
import tandem.testing.PageTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description is written by hand; what it says is held against what the endpoint does. */
@PageTest(ChartApi.class)
@Import(CallsPerAddress.class)
class ChartDescriptionTests {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired MockMvcTester mvc;
    @MockitoBean Limits limits;

    @Test
    void everyChartHasAnExampleAndEveryExampleIsAnswered() {
        var description = description();
        var examples = request(description).path("examples");
        assertThat(examples.propertyNames())
                .containsAll(Arrays.stream(Chart.values()).map(Chart::code).toList());
        for (var example : examples.properties()) {
            var asked = example.getValue().path("value");
            accepts(description, schema(description, "ChartRequest"), asked, example.getKey());
            var answer = answer(asked);
            var schema = answer.has("assurance") ? "MakingDataCount" : "Chart";
            accepts(description, schema(description, schema), answer, example.getKey());
        }
    }

    @Test
    void everyFieldOfARequestIsDescribed() {
        var description = description();
        var schema = schema(description, "ChartRequest");
        assertThat(schema.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ChartRequest.FIELDS);
        assertThat(schema.path("properties").path("chart").path("enum").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Arrays.stream(Chart.values()).map(Chart::code).toList());
    }

    @Test
    void itIsOpenApiAndEveryReferenceLeadsSomewhere() {
        var description = description();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        var references = description.findValuesAsString("$ref");
        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference ->
                        assertThat(description.at(reference.substring(1)).isObject()).isTrue());
        var responses = description.at("/paths/~1api~1v1~1charts/post/responses").propertyNames();
        assertThat(responses).containsExactly("200", "400", "413", "415", "429");
    }

    /** As far as the schemas of the description go: type, enum, properties, items, alternatives. */
    private static void accepts(
            JsonNode description, JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            var target = description.at(schema.path("$ref").asString().substring(1));
            accepts(description, target, value, where);
            return;
        }
        if (schema.has("oneOf")) {
            assertThat(schema.path("oneOf").valueStream())
                    .as("%s: %s", where, value)
                    .anySatisfy(one -> accepts(description, one, value, where));
            return;
        }
        assertThat(types(schema)).as("%s: %s", where, value).contains(type(value));
        if (schema.has("enum")) {
            assertThat(schema.path("enum").valueStream()).as(where).contains(value);
        }
        if (value.isObject() && schema.has("properties")) {
            acceptsFields(description, schema, value, where);
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> accepts(description, schema.path("items"), item, where + "[]"));
        }
    }

    private static void acceptsFields(
            JsonNode description, JsonNode schema, JsonNode value, String where) {
        var properties = schema.path("properties");
        assertThat(properties.propertyNames()).as(where).containsAll(value.propertyNames());
        assertThat(value.propertyNames())
                .as(where)
                .containsAll(
                        schema.path("required").valueStream().map(JsonNode::asString).toList());
        value.properties()
                .forEach(field ->
                        accepts(
                                description,
                                properties.path(field.getKey()),
                                field.getValue(),
                                where + "." + field.getKey()));
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        var all =
                type.isArray()
                        ? type.valueStream().map(JsonNode::asString).toList()
                        : List.of(type.asString());
        return all.contains("number")
                ? Stream.concat(all.stream(), Stream.of("integer")).toList()
                : all;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            default -> "null";
        };
    }

    private static JsonNode request(JsonNode description) {
        return description.at(
                "/paths/~1api~1v1~1charts/post/requestBody/content/application~1json");
    }

    private static JsonNode schema(JsonNode description, String name) {
        return description.at("/components/schemas/" + name);
    }

    private JsonNode description() {
        return json(mvc.get().uri("/api/v1/charts").exchange());
    }

    private JsonNode answer(JsonNode request) {
        return json(
                mvc.post()
                        .uri("/api/v1/charts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(request.toString())
                        .exchange());
    }

    private static JsonNode json(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return JSON.readTree(
                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
