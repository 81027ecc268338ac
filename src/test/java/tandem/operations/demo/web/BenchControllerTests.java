package tandem.operations.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tandem.operations.demo.Bench;
import tandem.operations.demo.DemoSignIn;
import tandem.people.accounts.SignIn;
import tandem.testing.PageTest;

@PageTest(BenchController.class)
@ActiveProfiles("demo")
class BenchControllerTests {
    private static final UUID TEAM = UUID.fromString("019abc00-0000-7000-8000-00000000aaaa");

    @Autowired MockMvcTester pages;
    @Autowired SignIn signIn;
    @MockitoBean Bench bench;
    @MockitoBean DemoSignIn demo;

    static Stream<String> doors() {
        return Stream.of("rows", "activities", "counts", "sign-in", "removal")
                .map(door -> "/demo/bench/" + door);
    }

    @Test
    void tellsAProgramOnThisMachineWhatItLaidOut() {
        given(bench.layOut(3)).willReturn(rows());
        assertThat(asked("/demo/bench/rows").with(csrf()).param("people", "3"))
                .hasStatusOk()
                .bodyText()
                .contains("code=ABCDEFGH\n", "team=" + TEAM + " lead@demo.example", "pid=11");
    }

    @Test
    void layOutsAreBounded() {
        given(bench.layOut(10_000)).willReturn(rows());
        assertThat(asked("/demo/bench/rows").with(csrf()).param("people", "2000000000"))
                .hasStatusOk();
        assertThat(asked("/demo/bench/activities").with(csrf()).param("count", "2000000000"))
                .hasStatus(HttpStatus.NO_CONTENT);
        then(bench).should().fillList(200_000);
    }

    @Test
    void countsAreLines() {
        given(bench.counts()).willReturn(Map.of("visits", 12L));
        assertThat(asked("/demo/bench/counts").with(csrf())).bodyText().isEqualTo("visits=12");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void fromAnotherMachineThereIsNoSuchDoor(String door) {
        refused(
                door,
                request -> {
                    request.setRemoteAddr("203.0.113.7");
                    return request;
                });
    }

    /** A page elsewhere, whose name was made to lead here, reads tokens but not this. */
    @ParameterizedTest
    @MethodSource("doors")
    void byAnotherNameThereIsNoSuchDoor(String door) {
        refused(
                door,
                request -> {
                    request.setServerName("rebound.example");
                    return request;
                });
    }

    @ParameterizedTest
    @MethodSource("doors")
    void throughAProxyOnThisMachineThereIsNoSuchDoor(String door) {
        refused(
                door,
                request -> {
                    request.addHeader("X-Forwarded-For", "203.0.113.7");
                    return request;
                });
    }

    @ParameterizedTest
    @MethodSource("doors")
    void withoutThePagesTokenNothingIsDone(String door) {
        assertThat(asked(door)).hasStatus(HttpStatus.FORBIDDEN);
        then(bench).shouldHaveNoInteractions();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void nothingIsDoneByGet(String door) {
        assertThat(pages.method(HttpMethod.GET).uri(door)).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        then(bench).shouldHaveNoInteractions();
    }

    private void refused(String door, RequestPostProcessor from) {
        assertThat(asked(door).param("people", "1").param("count", "1").with(csrf()).with(from))
                .hasStatus(HttpStatus.NOT_FOUND);
        then(bench).shouldHaveNoInteractions();
        then(signIn).should(never()).begin(any(), any(), any());
    }

    private MockMvcRequestBuilder asked(String door) {
        return pages.post().uri(door).param("address", "person-1@bench.example");
    }

    private static Bench.Rows rows() {
        return new Bench.Rows(
                "ABCDEFGH",
                UUID.randomUUID(),
                List.of(new Bench.Team(TEAM, UUID.randomUUID(), "lead@demo.example")),
                List.of("member@demo.example"),
                11,
                12);
    }
}
