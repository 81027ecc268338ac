package tandem.improving.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.testing.ReferenceCases.sameFigure;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tandem.testing.ReferenceCases;
import tools.jackson.databind.JsonNode;

/** Constants and critical values against tables that R computed. */
class ReferenceCasesTests {
    @BeforeAll
    static void theFolderIsNamed() {
        ReferenceCases.assumeNamed();
    }

    @TestFactory
    Stream<DynamicTest> tables() {
        return ReferenceCases.tests(
                id -> id.startsWith("tables-"),
                (folder, expected) -> equalsTheTable(folder.getFileName().toString(), expected));
    }

    private static void equalsTheTable(String id, JsonNode expected) {
        assertThat(expected.path("cases").size()).isGreaterThan(10);
        for (var row : expected.path("cases").values()) {
            switch (id) {
                case "tables-anhoej" -> equalsAnhoej(row);
                case "tables-runs" -> equalsTheRunsTest(row);
                case "tables-constants" -> equalsTheConstants(row);
                default -> throw new AssertionError("No test for the table " + id);
            }
        }
    }

    private static void equalsAnhoej(JsonNode row) {
        var useful = row.path("nUseful").asInt();
        sameFigure("longestRunMax", Anhoej.longestRunMax(useful), row);
        sameFigure("crossingsMin", Anhoej.crossingsMin(useful), row);
    }

    private static void equalsTheRunsTest(JsonNode row) {
        var chances = RunsTest.chances(row.path("above").asInt(), row.path("below").asInt());
        sameFigure("fewestRuns", RunsTest.fewest(chances), row);
        sameFigure("mostRuns", RunsTest.most(chances), row);
    }

    private static void equalsTheConstants(JsonNode row) {
        var n = row.path("n").asInt();
        var c4 = Subgroups.c4(n);
        var c5 = Math.sqrt(1 - c4 * c4);
        sameFigure("c4", c4, row);
        sameFigure("A3", 3 / (c4 * Math.sqrt(n)), row);
        sameFigure("B3", Math.max(0, 1 - 3 * c5 / c4), row);
        sameFigure("B4", 1 + 3 * c5 / c4, row);
    }
}
