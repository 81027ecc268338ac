package tandem.operations.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.testing.PageTest;

/** A real installation has none of the demo's doors, whoever asks. */
@PageTest({BenchController.class, DemoController.class})
class NoDemoTests {
    @Autowired MockMvcTester pages;

    @ParameterizedTest
    @MethodSource("tandem.operations.demo.web.BenchControllerTests#doors")
    void nobodyLaysOutRows(String door) {
        assertThat(
                        pages.post()
                                .uri(door)
                                .param("people", "1")
                                .param("count", "1")
                                .param("address", "sam.whitfield@demo.example")
                                .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
