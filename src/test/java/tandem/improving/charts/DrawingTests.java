package tandem.improving.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.improving.charts.ChartsFixtures.GAP;
import static tandem.improving.charts.ChartsFixtures.answer;
import static tandem.improving.charts.ChartsFixtures.fallingAccess;
import static tandem.improving.charts.ChartsFixtures.months;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.InputSource;

class DrawingTests {
    private static final Pattern COORDINATE =
            Pattern.compile(" (?:x|y|x1|x2|y1|y2|cx|cy)=\"([^\"]*)\"");

    /** Well-formed, with figures only, inside its own room, and the same twice. */
    @TestFactory
    Stream<DynamicTest> difficultCharts() throws IOException {
        var folder = System.getProperty("tandem.pictures");
        if (folder != null) {
            Files.writeString(Path.of(folder, "charts.html"), page());
        }
        return difficult().entrySet().stream()
                .map(one ->
                        DynamicTest.dynamicTest(one.getKey(), () -> isAPicture(one.getValue())));
    }

    private static void isAPicture(Drawing drawing) throws Exception {
        for (var svg :
                List.of(
                        drawing.wide(),
                        drawing.wide(800),
                        drawing.narrow(),
                        Sparkline.svg(drawing.answer(), 50, drawing.title()))) {
            assertThat(svg).doesNotContain("NaN", "Infinity", "null", "<script");
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new java.io.StringReader(svg)));
            var coordinates = COORDINATE.matcher(svg);
            while (coordinates.find()) {
                assertThat(Double.parseDouble(coordinates.group(1))).isBetween(-20.0, 960.0);
            }
        }
        assertThat(drawing.wide()).isEqualTo(drawing.wide());
    }

    @Test
    void theShapeSaysWhatAPointIsPartOf() {
        var better = drawing(Series.run(months(fallingAccess()), Direction.DECREASE, 1, null));
        assertThat(better.wide().split("sig-good", -1)).hasSize(13);
        var worse = drawing(Series.run(months(fallingAccess()), Direction.INCREASE, 1, null));
        assertThat(worse.wide().split("sig-bad", -1)).hasSize(13);
        var neither = drawing(Series.run(months(fallingAccess())));
        assertThat(neither.wide().split("sig-plain", -1)).hasSize(13);
    }

    @Test
    void aGapBreaksTheLineAndSaysSo() {
        var svg = Jsoup.parse(Drawing.of(answer(1, 2, GAP, 4, 5), "c", "t", "d", "").wide());
        assertThat(svg.select("path.line").attr("d").chars().filter(c -> c == 'M')).hasSize(2);
        assertThat(svg.select("path.gap")).hasSize(1);
        assertThat(svg.text()).contains("no data");
    }

    @Test
    void lineNamesNeverOverprint() {
        var series = Series.run(months(34, 36, 35, 34, 35, 35), Direction.INCREASE, 1, 35.0);
        var svg = Jsoup.parse(drawing(series).wide());
        var heights =
                svg.select("text[x=846]").stream()
                        .map(text -> Double.parseDouble(text.attr("y")))
                        .sorted()
                        .toList();
        assertThat(heights).hasSize(3);
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(16.9);
        }
    }

    @Test
    void aSpokenChartHasOneTabStopAndEveryPointItsWords() {
        var points =
                List.of(
                        Point.of("2026-01", 30, 119),
                        Point.of("2026-02", null, null),
                        Point.of("2026-03", 20, 80));
        var answer = Charts.answer(Series.run(points, Direction.INCREASE, 100, null));
        var drawing =
                new Drawing(answer, "m", "Run chart", "d", "%", List.of(), List.of(), true, 330);
        var svg = Jsoup.parse(drawing.wide());
        assertThat(svg.select("svg").attr("role")).isEqualTo("group");
        assertThat(svg.select("g.point").eachAttr("aria-label"))
                .containsExactly(
                        "Jan 2026: 25.2 percent, 30 of 119",
                        "Feb 2026: no data",
                        "Mar 2026: 25 percent, 20 of 80");
        assertThat(svg.select("g.point[tabindex=0]")).hasSize(1);
    }

    @Test
    void textsOfTheCallerStayTexts() {
        var answer = Charts.answer(Series.run(List.of(Point.of("<script>alert(1)</script>", 3))));
        var drawing =
                Drawing.of(answer, "c", "\"><img src=x onerror=alert(1)>", "a & b\u0000", "<b>");
        assertThat(drawing.wide()).doesNotContain("<script", "<img", "<b>", "\u0000");
        assertThat(Jsoup.parse(drawing.wide()).select("desc").text()).isEqualTo("a & b");
    }

    private static Drawing drawing(Series series) {
        return Drawing.of(
                Charts.answer(series.points().size() > 12 ? series.frozen(12) : series),
                "c",
                "t",
                "d",
                "");
    }

    static Map<String, Drawing> difficult() {
        var all = new LinkedHashMap<String, Drawing>();
        add(all, "one point", Series.run(months(7)));
        add(all, "two points", Series.run(months(7, 9)));
        add(all, "all equal", Series.run(months(3, 3, 3, 3, 3, 3, 3, 3)));
        add(all, "all zero", Series.run(months(0, 0, 0, 0)));
        add(all, "all missing", Series.run(months(GAP, GAP, GAP)));
        add(all, "one point of five", Series.run(months(GAP, GAP, 4, GAP, GAP)));
        add(all, "ends missing", Series.run(months(3, 4, 5, GAP, GAP), Direction.INCREASE, 1, 6.0));
        add(all, "negative", Series.run(months(-3, -8, 4, -2, -9, 1, -5)));
        add(all, "all negative", Series.run(months(-103, -108, -104, -102)));
        add(
                all,
                "huge",
                Series.run(months(9e11, 1e12, 9.5e11, 8e11), Direction.INCREASE, 1e12, null));
        add(all, "tiny", Series.run(months(1e-9, 3e-9, 2e-9), Direction.INCREASE, 1e-3, null));
        add(all, "narrow range", Series.run(months(140.1, 140.3, 139.9, 140.2, 140.0)));
        add(
                all,
                "signal down",
                Series.run(months(fallingAccess()), Direction.DECREASE, 1, 14.0).frozen(12));
        add(all, "signal, neutral", Series.run(months(fallingAccess())).frozen(12));
        add(all, "target far away", Series.run(months(3, 4, 5, 4, 3), Direction.INCREASE, 1, 90.0));
        add(
                all,
                "400 points",
                Series.run(
                        ChartsFixtures.numbered(
                                IntStream.range(0, 400)
                                        .mapToDouble(i -> 50 + 30 * Math.sin(i / 9.0)))));
        add(
                all,
                "400 months",
                Series.run(months(IntStream.range(0, 400).mapToDouble(i -> i % 17).toArray())));
        add(
                all,
                "long names",
                Series.run(
                        IntStream.rangeClosed(1, 14)
                                .mapToObj(i ->
                                        Point.of(
                                                "Harlan Creek Community Health Center, site " + i,
                                                i * 7 % 12))
                                .toList()));
        add(
                all,
                "days",
                Series.run(
                        IntStream.range(0, 30)
                                .mapToObj(i ->
                                        Point.of(
                                                java.time.LocalDate.of(2025, 12, 1)
                                                        .plusWeeks(i)
                                                        .toString(),
                                                i % 7))
                                .toList()));
        var five = new ArrayList<Double>();
        for (int i = 0; i < 50; i++) {
            five.add(10.0 * Math.floorDiv(i, 10) + i % 4);
        }
        all.put(
                "five phases, lanes",
                new Drawing(
                        Charts.answer(
                                new Series(
                                        Chart.RUN,
                                        months(
                                                five.stream()
                                                        .mapToDouble(Double::doubleValue)
                                                        .toArray()),
                                        true,
                                        List.of(0, 4, 0, 0, 0),
                                        List.of(10, 20, 30, 40),
                                        Set.of(14, 15),
                                        1,
                                        true,
                                        null,
                                        Set.of(),
                                        Direction.INCREASE,
                                        50.0)),
                        "five",
                        "Five phases",
                        "d",
                        "%",
                        List.of("Before", "Order set", "Hand-off", "Reminder", "Now"),
                        List.of(
                                new Drawing.Lane(
                                        "Cycles",
                                        List.of(
                                                new Drawing.Mark(Drawing.Mark.Kind.BAR, 2, 3, "1"),
                                                new Drawing.Mark(Drawing.Mark.Kind.BAR, 3, 3, "2"),
                                                new Drawing.Mark(
                                                        Drawing.Mark.Kind.ADOPTED, 12, 16, "3"),
                                                new Drawing.Mark(
                                                        Drawing.Mark.Kind.NOW, 48, 50, "4"))),
                                new Drawing.Lane(
                                        "Sessions",
                                        List.of(
                                                new Drawing.Mark(
                                                        Drawing.Mark.Kind.SESSION,
                                                        5,
                                                        5,
                                                        "Kick-off"),
                                                new Drawing.Mark(
                                                        Drawing.Mark.Kind.SESSION,
                                                        50,
                                                        50,
                                                        "A very long name")))),
                        true,
                        330));
        return all;
    }

    private static void add(Map<String, Drawing> all, String name, Series series) {
        var answer = Charts.answer(series);
        all.put(
                name,
                Drawing.of(
                        answer,
                        "c" + all.size(),
                        name,
                        Reading.of(answer, "", false).verdict(),
                        ""));
    }

    /** To look at: every difficult chart in both sizes, under the product's own stylesheet. */
    private static String page() throws IOException {
        var page =
                new StringBuilder("<!DOCTYPE html><meta charset=utf-8><style>")
                        .append(
                                Files.readString(
                                        Path.of("src/main/resources/static/css/tandem.css")))
                        .append(
                                "main{display:grid;grid-template-columns:960px 360px;gap:1rem}.chart>svg{display:block!important}</style><main>");
        for (var one : difficult().entrySet()) {
            page.append("<figure class=chart><b>")
                    .append(one.getKey())
                    .append("</b>")
                    .append(one.getValue().wide())
                    .append("</figure><figure class=chart>")
                    .append(one.getValue().narrow())
                    .append(Sparkline.svg(one.getValue().answer(), 50, "s"))
                    .append("</figure>");
        }
        return page.append("</main>").toString();
    }
}
