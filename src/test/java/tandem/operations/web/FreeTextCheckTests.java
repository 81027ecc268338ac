package tandem.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tandem.platform.privacy.Confirmations;
import tandem.platform.privacy.FreeText;
import tandem.testing.PageTest;

class FreeTextCheckTests {
    private static final UUID CYCLE = UUID.fromString("019abc00-0000-7000-8000-00000000c1c1");
    private static final UUID NOBODY = new UUID(0, 0);

    private final Confirmations confirmations = mock();
    private final MockMvcTester pages =
            MockMvcTester.create(
                    MockMvcBuilders.standaloneSetup(new Notes())
                            .setControllerAdvice(
                                    new FreeTextCheck(
                                            confirmations,
                                            Clock.fixed(
                                                    Instant.parse("2026-03-02T10:00:00Z"),
                                                    ZoneOffset.UTC)))
                            .build());

    record Question(@FreeText @Nullable String text) {}

    record NotesForm(
            @FreeText @Nullable String note,
            @Nullable String phone,
            @FreeText @Nullable List<String> lines,
            @Nullable List<@Valid Question> questions) {}

    @Controller
    @Profile("never") // slices scan this package
    static class Notes {
        @PostMapping("/cycles/{id}/notes")
        @ResponseBody
        String save(@Valid @ModelAttribute("form") NotesForm form, BindingResult errors) {
            return said(errors);
        }

        /** A constraint on another parameter makes Spring validate the whole method instead. */
        @PostMapping("/searched")
        @ResponseBody
        String searched(
                @Valid @ModelAttribute("form") NotesForm form,
                BindingResult errors,
                @RequestParam @Size(max = 5) String page) {
            return said(errors);
        }

        private static String said(BindingResult errors) {
            return errors.getFieldErrors().stream()
                    .map(it -> it.getField() + " " + it.getCode())
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void rejectsTheFieldThatLooksLikeAPatientAndOffersTheTick() {
        var answer = pages.post().uri("/cycles/{id}/notes", CYCLE).param("note", "MRN 12345");
        assertThat(answer).bodyText().isEqualTo("note privacy.looksLikeAPatient");
        assertThat(answer).request().attributes().containsEntry("notAPatientAsked", true);
        verify(confirmations, never()).confirmed(any(), any());
    }

    @Test
    void looksIntoListsAndNestedRecords() {
        assertThat(
                        pages.post()
                                .uri("/cycles/{id}/notes", CYCLE)
                                .param("lines[0]", "fine")
                                .param("lines[1]", "born 3/4/1957")
                                .param("questions[0].text", "call 614-555-0142"))
                .bodyText()
                .isEqualTo(
                        "lines[1] privacy.looksLikeAPatient, questions[0].text privacy.looksLikeAPatient");
    }

    @Test
    void looksEvenWhereSpringValidatesTheWholeMethod() {
        assertThat(pages.post().uri("/searched").param("note", "MRN 12345").param("page", "1"))
                .bodyText()
                .isEqualTo("note privacy.looksLikeAPatient");
    }

    @Test
    void leavesOtherTextsAlone() {
        var answer =
                pages.post()
                        .uri("/cycles/{id}/notes", CYCLE)
                        .param("note", "reduce A1c > 9% by 12/2026")
                        .param("phone", "614-555-0142");
        assertThat(answer).bodyText().isEmpty();
        assertThat(answer).request().attributes().doesNotContainKey("notAPatientAsked");
    }

    @Test
    void takesTheAuthorsWordAndRecordsIt() {
        assertThat(
                        pages.post()
                                .uri("/cycles/{id}/notes", CYCLE)
                                .param("note", "MRN 12345")
                                .param("notAPatient", "true"))
                .bodyText()
                .isEmpty();
        verify(confirmations).confirmed(NOBODY, CYCLE);
    }

    @Test
    void recordsWhoSaidSo() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                PageTest.RUTH, null, List.of()));
        pages.post()
                .uri("/searched")
                .param("note", "MRN 12345")
                .param("page", "1")
                .param("notAPatient", "true")
                .exchange();
        var ruth = PageTest.RUTH.getActor().accountId();
        verify(confirmations).confirmed(ruth, ruth);
    }

    @Test
    void recordsNothingWhereThereIsNothingToConfirm() {
        pages.post()
                .uri("/cycles/{id}/notes", CYCLE)
                .param("note", "fine")
                .param("notAPatient", "true")
                .exchange();
        verify(confirmations, never()).confirmed(any(), any());
    }
}
