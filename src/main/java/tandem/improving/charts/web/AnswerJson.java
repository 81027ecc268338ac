package tandem.improving.charts.web;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Answer;
import tandem.improving.charts.Direction;
import tandem.improving.charts.Reading;
import tandem.improving.charts.RuleSet;
import tandem.improving.charts.Xmr;
import tandem.improving.spc.MakingDataCount.Judged;
import tandem.improving.spc.RunsTest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes an answer as the API's description spells it: full precision, null for what does not
 * exist.
 */
final class AnswerJson {
    private final JsonGenerator json;

    private AnswerJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(Answer answer, List<Json> labels) {
        var text = new StringWriter();
        try (var json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new AnswerJson(json).write(answer, labels);
        }
        return text.toString();
    }

    static String of(Refusal refusal, String title) {
        var text = new StringWriter();
        try (var json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new AnswerJson(json).write(refusal, title);
        }
        return text.toString();
    }

    private void write(Refusal refusal, String title) {
        json.writeStartObject()
                .writeStringProperty("type", "about:blank")
                .writeStringProperty("title", title)
                .writeNumberProperty("status", refusal.status())
                .writeStringProperty("detail", refusal.detail());
        if (!refusal.errors().isEmpty()) {
            json.writeArrayPropertyStart("errors");
            for (var fault : refusal.errors()) {
                json.writeStartObject()
                        .writeStringProperty("pointer", fault.pointer())
                        .writeStringProperty("detail", fault.detail())
                        .writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(Answer answer, List<Json> labels) {
        var reading = Reading.of(answer, "", true);
        var xmr = answer.xmr();
        json.writeStartObject().writeStringProperty("chart", answer.series().chart().code());
        json.writeArrayPropertyStart("phases");
        answer.phases().forEach(phase -> write(phase, xmr != null));
        json.writeEndArray().writeArrayPropertyStart("points");
        for (int i = 0; i < answer.points().size(); i++) {
            if (xmr == null) {
                write(answer.points().get(i), labels.get(i));
            } else {
                var better = answer.series().direction();
                write(answer.points().get(i), labels.get(i), xmr.judged().get(i), better);
            }
        }
        json.writeEndArray().writeObjectPropertyStart("signals");
        answer.series().ruleSets().forEach(set -> write(set, answer));
        json.writeEndObject();
        if (xmr != null) {
            var latest = xmr.latest();
            var assurance = xmr.assurance();
            text("latestPointType", latest == null ? null : latest.code());
            text("assurance", assurance == null ? null : assurance.code());
        }
        json.writeStringProperty("reading", reading.text())
                .writeStringProperty("method", reading.method())
                .writeEndObject();
    }

    private void write(RuleSet set, Answer answer) {
        json.writeName(camelCase(set.code()));
        var rules = answer.rules().get(set);
        if (set == RuleSet.IHI) {
            write(answer.ihi());
        } else if (rules == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            rules.forEach((number, at) -> numbers(number.toString(), at));
            json.writeEndObject();
        }
    }

    /** western-electric is westernElectric. */
    private static String camelCase(String code) {
        return Pattern.compile("-(.)")
                .matcher(code)
                .replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }

    private void write(Answer.Phase phase, boolean byMakingDataCount) {
        json.writeStartObject()
                .writeNumberProperty("phase", phase.number())
                .writeNumberProperty("nObs", phase.observations());
        if (byMakingDataCount) {
            json.writeNumberProperty("baselinePoints", phase.baselinePoints())
                    .writeBooleanProperty("tooFewPoints", phase.tooFewPoints())
                    .writeEndObject();
            return;
        }
        json.writeNumberProperty("nUseful", phase.useful());
        number("longestRun", phase.longestRun());
        number("longestRunMax", phase.longestRunMax());
        number("crossings", phase.crossings());
        number("crossingsMin", phase.crossingsMin());
        json.writeBooleanProperty("runsSignal", phase.runsSignal())
                .writeNumberProperty("sigmaSignalCount", phase.sigmaSignals())
                .writeBooleanProperty("tooFewPoints", phase.tooFewPoints())
                .writeNumberProperty("baselinePoints", phase.baselinePoints())
                .writeBooleanProperty("trialLimits", phase.trialLimits())
                .writeEndObject();
    }

    /** A point of a chart by Making Data Count; a gap has no verdict. */
    private void write(
            Answer.Plotted point, Json label, @Nullable Judged judged, Direction better) {
        place(point, label);
        var limits = point.limits();
        number("y", point.value());
        json.writeNumberProperty("phase", point.phase());
        number("mean", point.centre());
        number("lpl", limits == null ? null : limits.lower());
        number("upl", limits == null ? null : limits.upper());
        flag("outsideLimits", judged == null ? null : judged.outside());
        flag("closeToLimits", judged == null ? null : judged.close());
        number("relativeToMean", judged == null ? null : judged.relative());
        text("specialCause", judged == null ? null : judged.cause().code());
        text("pointType", judged == null ? null : Xmr.PointType.of(judged.cause(), better).code());
        json.writeEndObject();
    }

    private void place(Answer.Plotted point, Json label) {
        json.writeStartObject().writeNumberProperty("index", point.index());
        if (label instanceof Json.Num number) {
            number("x", number.value());
        } else {
            json.writeStringProperty("x", point.x());
        }
    }

    private void text(String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private void flag(String name, @Nullable Boolean value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeBoolean(value);
        }
    }

    private void write(Answer.Plotted point, Json label) {
        place(point, label);
        var limits = point.limits();
        number("y", point.value());
        number("n", point.n());
        json.writeNumberProperty("subgroupSize", point.subgroupSize());
        number("cl", point.centre());
        number("lcl", limits == null ? null : limits.lower());
        number("ucl", limits == null ? null : limits.upper());
        number("lcl2sigma", limits == null ? null : limits.lower2());
        number("ucl2sigma", limits == null ? null : limits.upper2());
        json.writeNumberProperty("phase", point.phase())
                .writeBooleanProperty("baseline", point.baseline())
                .writeBooleanProperty("include", point.included())
                .writeBooleanProperty("sigmaSignal", point.sigmaSignal())
                .writeEndObject();
    }

    private void write(Answer.@Nullable Ihi ihi) {
        if (ihi == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        number("median", ihi.medians().getLast());
        json.writeArrayPropertyStart("medians");
        ihi.medians().forEach(this::number);
        json.writeEndArray();
        numbers("shiftPoints", ihi.shiftPoints());
        json.writeArrayPropertyStart("trends");
        for (var trend : ihi.trends()) {
            json.writeStartArray();
            trend.forEach(this::number);
            json.writeEndArray();
        }
        json.writeEndArray().writeArrayPropertyStart("runs");
        for (int i = 0; i < ihi.runs().size(); i++) {
            write(i + 1, ihi.runs().get(i));
        }
        json.writeEndArray().writeEndObject();
    }

    private void write(int phase, RunsTest test) {
        var verdict = test.verdict();
        json.writeStartObject().writeNumberProperty("phase", phase);
        number("runs", test.runs());
        number("fewestRuns", test.fewestRuns());
        number("mostRuns", test.mostRuns());
        text("verdict", verdict == null ? null : verdict.code());
        json.writeEndObject();
    }

    private void numbers(String name, List<Integer> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(this::number);
        json.writeEndArray();
    }

    private void number(String name, @Nullable Number value) {
        json.writeName(name);
        number(value);
    }

    /** 17 rather than 17.0. */
    private void number(@Nullable Number value) {
        if (value == null) {
            json.writeNull();
            return;
        }
        var figure = value.doubleValue();
        if (figure == Math.rint(figure) && Math.abs(figure) < 1e15) {
            json.writeNumber((long) figure);
        } else {
            json.writeNumber(figure);
        }
    }
}
