package tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures of independent software, compared at 1e-6 relative. The folder is named by the system
 * property {@code tandem.spc.cases}; the cases' licences keep them out of this repository, so
 * without it these tests are skipped and say so.
 */
public final class ReferenceCases {
    private static final String FOLDER = "tandem.spc.cases";
    private static final JsonMapper JSON = new JsonMapper();

    private ReferenceCases() {}

    public static void assumeNamed() {
        assumeTrue(
                System.getProperty(FOLDER) != null,
                "Skipped: -D" + FOLDER + " names no folder of reference cases");
    }

    /** One test a case, named as its folder; none where no folder is named. */
    public static Stream<DynamicTest> tests(
            Predicate<String> wanted, BiConsumer<Path, JsonNode> check) {
        return folders(wanted)
                .map(folder ->
                        DynamicTest.dynamicTest(
                                folder.getFileName().toString(),
                                folder.toUri(),
                                () -> check.accept(folder, expected(folder))));
    }

    public static Stream<Path> folders(Predicate<String> wanted) {
        if (System.getProperty(FOLDER) == null) {
            return Stream.empty();
        }
        try (var folders = Files.list(Path.of(System.getProperty(FOLDER)))) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("expected.json")))
                    .filter(folder -> wanted.test(folder.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode expected(Path folder) {
        return JSON.readTree(folder.resolve("expected.json").toFile());
    }

    /** The rows of {@code input.csv}. */
    public static Iterable<CSVRecord> rows(Path folder) {
        try (var csv =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(folder.resolve("input.csv")))) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for an empty cell, and for a column that is not there. */
    public static @Nullable Double number(CSVRecord row, String column) {
        return !row.isMapped(column) || row.get(column).isBlank()
                ? null
                : Double.valueOf(row.get(column));
    }

    /** Equal within 1e-6 of the figure, or both null. */
    public static void sameFigure(String field, @Nullable Number actual, JsonNode expected) {
        var wanted = expected.path(field);
        assertThat(wanted.isMissingNode()).as(field).isFalse();
        if (wanted.isNull() || actual == null) {
            assertThat(actual).as("%s instead of %s", field, wanted).isNull();
            assertThat(wanted.isNull()).as("%s is missing: %s", field, wanted).isTrue();
            return;
        }
        var figure = wanted.asDouble();
        assertThat(Math.abs(actual.doubleValue() - figure))
                .as("%s: %s instead of %s in %s", field, actual, figure, expected.path("index"))
                .isLessThanOrEqualTo(1e-6 * Math.max(Math.abs(figure), 1e-12));
    }
}
