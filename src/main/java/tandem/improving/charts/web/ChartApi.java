package tandem.improving.charts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
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

    ChartApi(CallsPerAddress calls) {
        this.calls = calls;
    }

    @Operation(
            summary = "Compute a run chart and read it in words",
            description =
                    "Median, Anhøj rules and, on request, the IHI rules for a series of points; every"
                            + " figure with full precision, null where there is none. Nothing is stored."
                            + " An unknown field is refused.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples =
                                                    @ExampleObject(
                                                            name = "A run chart of rates",
                                                            value = Example.REQUEST))))
    @ApiResponse(
            responseCode = "200",
            description = "The figures and their reading",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "400",
            description = "What needs changing, each with a JSON pointer; at most 50",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(type = "object"),
                            examples =
                                    @ExampleObject(
                                            name = "Two things to change",
                                            value = Example.REFUSAL)))
    @ApiResponse(responseCode = "413", description = "Over 5,000 points or 512 KB")
    @ApiResponse(responseCode = "415", description = "Not application/json")
    @ApiResponse(responseCode = "429", description = "Too many requests; see Retry-After")
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
