package tandem.improving.charts.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.improving.charts.Charts;
import tandem.improving.charts.web.ChartRequest.Outcome.Asked;
import tandem.improving.charts.web.ChartRequest.Outcome.Refused;

/**
 * The chart calculator for programs: public, keeps nothing, reads no cookie. It takes only numbers
 * the caller sends, never the id of anything stored, so there is nothing to be allowed or denied.
 */
@RestController
@PreAuthorize("permitAll()")
class ChartApi {
    static final String TOO_LARGE = "at most 5,000 points in 512 KB";
    private static final int MOST_BYTES = 512 * 1024;

    private final CallsPerAddress calls;
    private final byte[] description;

    ChartApi(CallsPerAddress calls, @Value("classpath:openapi/charts.json") Resource description)
            throws IOException {
        this.calls = calls;
        this.description = description.getContentAsByteArray();
    }

    /** What it takes and gives, as an OpenAPI document of its own. */
    @Operation(summary = "Describe the chart calculator, with an example of each chart")
    @GetMapping("/api/v1/charts")
    ResponseEntity<byte[]> describe() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(description);
    }

    @Operation(
            summary = "Compute a chart and read it in words",
            description =
                    "Run chart, control chart or funnel with its signals; nothing is stored. GET on the"
                            + " same path describes every field, with an example of each chart.")
    @PostMapping("/api/v1/charts")
    ResponseEntity<byte[]> compute(HttpServletRequest request) throws IOException {
        var wait = calls.take(request.getRemoteAddr());
        if (wait.isPresent()) {
            var seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
            return refused(
                    Refusal.of(
                            429, seconds == 1 ? "wait 1 second" : "wait " + seconds + " seconds"),
                    seconds);
        }
        if (!isJson(request.getContentType())) {
            return refused(Refusal.of(415, "send application/json"), null);
        }
        var body =
                request.getContentLengthLong() > MOST_BYTES
                        ? null
                        : request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body == null || body.length > MOST_BYTES) {
            return refused(Refusal.of(413, TOO_LARGE), null);
        }
        return answer(body);
    }

    private static ResponseEntity<byte[]> answer(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            return refused(
                    Refusal.of(
                            List.of(
                                    new Refusal.Fault(
                                            "", "the request is not JSON: it is not UTF-8"))),
                    null);
        }
        return switch (ChartRequest.read(text)) {
            case Refused(var refusal) -> refused(refusal, null);
            case Asked(var series, var labels) ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(bytes(AnswerJson.of(Charts.answer(series), labels)));
        };
    }

    private static ResponseEntity<byte[]> refused(Refusal refusal, @Nullable Long retryAfter) {
        var status = HttpStatus.valueOf(refusal.status());
        var answer =
                ResponseEntity.status(status)
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        return answer.body(bytes(AnswerJson.of(refusal, status.getReasonPhrase())));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null
                            || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException no) {
            return false;
        }
    }
}
