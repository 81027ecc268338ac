package tandem.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tandem.platform.shared.BaseUrl;
import tandem.platform.shared.NotFound;
import tandem.platform.shared.Refused;
import tandem.platform.shared.TooManyRequests;
import tandem.testing.Browser;
import tandem.testing.PostgresTest;

/** What somebody reads when something fails, and which headers go with every answer. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({FailuresTests.Failing.class, FailuresTests.FailingForPrograms.class})
class FailuresTests {
    /** People come by https, as in a real installation. */
    @TestBean BaseUrl localBaseUrl = localBaseUrl();

    @LocalServerPort int port;
    Browser browser;

    static BaseUrl localBaseUrl() {
        return new BaseUrl("https://tandem.example");
    }

    static class No extends Refused {
        No() {
            super("account.locked");
        }
    }

    @Controller
    @PreAuthorize("permitAll()")
    static class Failing {
        @GetMapping("/failing/{how}")
        @ResponseBody
        String fail(@PathVariable String how, @RequestParam(defaultValue = "1") int number) {
            throw failure(how);
        }

        @PostMapping("/failing/upload")
        @ResponseBody
        String upload(@RequestParam MultipartFile file) {
            return file.getName();
        }
    }

    @RestController
    @PreAuthorize("permitAll()")
    static class FailingForPrograms {
        @GetMapping(path = "/api/v1/charts", params = "how")
        String fail(@RequestParam(defaultValue = "absent") String how) {
            throw failure(how);
        }
    }

    static RuntimeException failure(String how) {
        return switch (how) {
            case "absent" -> new NotFound("Team", "secret name");
            case "refused" -> new No();
            case "stale" -> new OptimisticLockingFailureException("internal words");
            case "often" -> new TooManyRequests(Duration.ofSeconds(42));
            default -> new IllegalStateException("internal words");
        };
    }

    @BeforeEach
    void aVisitor() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, There is nothing at this address, Type it here",
        "/failing/absent, 404, There is nothing at this address, Nothing you did was lost",
        "/failing/refused, 409, That did not go through, This account is locked",
        "/failing/stale, 409, That did not go through, Someone else saved first",
        "/failing/often, 429, A little too fast, wait 42 seconds",
        "/failing/unknown, 500, Something failed on our side, try once more",
        "/failing/often?number=one, 422, Something is missing in what was sent, Go back",
        "/sign-out, 405, That does not work here, Nothing was changed"
    })
    void saysWhatToDo(String path, int status, String what, String then) {
        var page = browser.get(path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text()).contains(what, then);
        assertThat(page.page().select("header .brand")).isNotEmpty();
        assertThat(page.body()).doesNotContain("internal words", "secret name", "Exception");
    }

    @Test
    void saysWhenToComeAgain() {
        assertThat(browser.get("/failing/often").header("Retry-After")).isEqualTo("42");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/charts?how=absent, 404",
        "/api/v1/charts?how=refused, 409",
        "/api/v1/charts?how=stale, 409",
        "/api/v1/charts?how=often, 429",
        "/api/v1/charts?how=unknown, 500",
        "/api/v1/nowhere, 401"
    })
    void tellsProgramsTheSameAsAProblem(String path, int status) {
        var answer = browser.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .doesNotContain("internal words", "secret name");
    }

    @Test
    void aFormWithoutItsTokenMayBeSentAgainOnlyFromOurOwnPage() {
        browser.cookies().put("__Host-csrf", "old");
        var elsewhere = browser.post("/sign-in", "email", "nadia@x.example");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.text()).contains("open for too long", "Go back");
        assertThat(elsewhere.page().select("main form")).isEmpty();

        browser.with("Sec-Fetch-Site", "same-origin");
        browser.cookies().put("__Host-csrf", "old");
        var here = browser.post("/sign-in", "email", "\"nadia\"@x.example");
        assertThat(here.status()).isEqualTo(403);
        assertThat(here.page().select("main input[name=email]").val())
                .isEqualTo("\"nadia\"@x.example");
    }

    @Test
    void anUploadTooLargeSaysSo() {
        browser.get("/sign-in");
        var answer = browser.upload("/failing/upload", "file", new byte[12 * 1024 * 1024]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("too large", "10 MB");
    }

    @ParameterizedTest
    @CsvSource({"/sign-in", "/nowhere", "/failing/unknown", "/css/tandem.css", "/actuator/health"})
    void everyAnswerCarriesTheHeaders(String path) {
        var answer = browser.get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src"
                                + " 'self'; object-src 'none'; base-uri 'none'; frame-ancestors"
                                + " 'none'; form-action 'self'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void cookiesAreForHttpsAloneAndForNoScript() {
        var fresh = new Browser(port);
        var cookies = new ArrayList<>(set(fresh.get("/sign-in/code")));
        cookies.addAll(set(fresh.get("/sign-in")));
        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith("device="))
                .anyMatch(cookie -> cookie.startsWith("__Host-csrf="))
                .allSatisfy(cookie ->
                        assertThat(cookie)
                                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/"));
    }

    static List<String> set(Browser.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }

    @Test
    void redirectsNeverNameTheHostThatWasAskedFor() {
        assertThat(browser.get("/me/profile").location()).startsWith("/sign-in");
    }

    @Test
    void healthIsPublicWithoutDetailsAndNothingElseIs() {
        var health = browser.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "PostgreSQL");
        assertThat(browser.get("/actuator/prometheus").location()).startsWith("/sign-in");
        assertThat(browser.get("/actuator").location()).startsWith("/sign-in");
    }
}
