package tandem.improving.toolkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.Actors.anActor;
import static tandem.testing.PageTest.RUTH;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.improving.toolkit.AddArtifact;
import tandem.improving.toolkit.ArtifactKind;
import tandem.improving.toolkit.ArtifactService;
import tandem.improving.toolkit.ArtifactView;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.ActivityState;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.Editing;
import tandem.learning.activities.EditingFrames;
import tandem.learning.activities.Statements;
import tandem.learning.activities.VisitFit;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedInUser;
import tandem.platform.files.Attachments;
import tandem.platform.shared.NotFound;
import tandem.testing.PageTest;

@PageTest({ArtifactController.class, ArtifactEditController.class})
class ArtifactControllerTests {
    static final SignedInUser STAFF = new SignedInUser(anActor(Role.CE_STAFF));
    static final UUID ACTIVITY = UUID.randomUUID();
    static final UUID ARTIFACT = UUID.randomUUID();
    static final String AT = "/activities/" + ACTIVITY + "/artifacts";

    @Autowired MockMvcTester mvc;
    @MockitoBean ArtifactService artifacts;
    @MockitoBean ActivityService activities;
    @MockitoBean EditingFrames frames;
    @MockitoBean Attachments attachments;

    @BeforeEach
    void anActivity() {
        var activity =
                new ActivityView(
                        ACTIVITY,
                        0,
                        "Refer early",
                        "Too few are.",
                        new VisitFit("", "", ""),
                        ActivityState.PUBLISHED,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Statements("", "", ""));
        given(activities.show(any(), any())).willReturn(activity);
        given(frames.frame(any(), any(), any()))
                .willReturn(
                        new Editing(
                                activity,
                                List.of(),
                                List.of(new Editing.Part("toolkit.part", AT, "later", true))));
    }

    @Test
    void saysWhyAndWhatAndThatItIsAnExample() {
        given(artifacts.show(any(), any()))
                .willReturn(artifact("Referral to DSMES\nTen hours", null));
        assertThat(mvc.get().uri(AT + "/" + ARTIFACT))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "DSMES referral order set",
                        "order set",
                        "Example, adapt locally",
                        "Half came back unpaid.",
                        "Opens from the problem list.",
                        "Referral to DSMES\nTen hours",
                        "The activity that teaches it")
                .doesNotContain("Download");
    }

    @Test
    void givesAFileAsAnAttachment() {
        var file = UUID.randomUUID();
        given(artifacts.show(any(), any())).willReturn(artifact(null, file));
        given(attachments.attachment(file))
                .willReturn(
                        Attachments.attachment("orders.pdf", "application/pdf", new byte[] {1}));
        assertThat(mvc.get().uri(AT + "/" + ARTIFACT)).bodyText().contains("Download orders.pdf");
        assertThat(mvc.get().uri(AT + "/" + ARTIFACT + "/file"))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
    }

    @Test
    void hasNoFileWhereItIsAText() {
        given(artifacts.show(any(), any())).willReturn(artifact("Lines", null));
        assertThat(mvc.get().uri(AT + "/" + ARTIFACT + "/file")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysNothingOfWhatIsHidden() {
        given(artifacts.show(any(), any())).willThrow(new NotFound("Artifact", ARTIFACT));
        assertThat(mvc.get().uri(AT + "/" + ARTIFACT)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(AT + "/" + ARTIFACT + "/file").with(user(RUTH)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isWrittenByStaffAlone() {
        for (var page : List.of("", "/new", "/" + ARTIFACT + "/edit")) {
            assertThat(mvc.get().uri(AT + page).with(user(RUTH))).hasStatus(HttpStatus.FORBIDDEN);
        }
        for (var page : List.of("/new", "/" + ARTIFACT + "/edit", "/" + ARTIFACT + "/removal")) {
            assertThat(mvc.post().uri(AT + page).with(user(RUTH)).with(csrf()))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        then(artifacts).shouldHaveNoInteractions();
    }

    @Test
    void listsToolsAndTeachesWhatAToolIs() {
        assertThat(mvc.get().uri(AT).with(user(STAFF))).bodyText().contains("No tool yet");
        given(artifacts.ofActivity(ACTIVITY)).willReturn(List.of(artifact("Lines", null)));
        assertThat(mvc.get().uri(AT).with(user(STAFF)))
                .bodyText()
                .contains("Why: Half came back unpaid.", AT + "/" + ARTIFACT + "/edit");
    }

    @Test
    void takesAFile() {
        assertThat(
                        mvc.post()
                                .uri(AT + "/new")
                                .multipart()
                                .file(
                                        new MockMultipartFile(
                                                "file",
                                                "lines.csv",
                                                "text/csv",
                                                "a,b".getBytes(StandardCharsets.UTF_8)))
                                .with(user(STAFF))
                                .with(csrf())
                                .param("version", "0")
                                .param("kind", "ORDER_SET")
                                .param("title", "Order set")
                                .param("what", "One click")
                                .param("why", "Unpaid")
                                .param("text", ""))
                .hasRedirectedUrl(AT);
        var add = ArgumentCaptor.forClass(AddArtifact.class);
        then(artifacts).should().add(add.capture(), any());
        assertThat(add.getValue().file()).isNotNull();
        assertThat(add.getValue().details().kind()).isEqualTo(ArtifactKind.ORDER_SET);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() {
        assertThat(
                        mvc.post()
                                .uri(AT + "/new")
                                .with(user(STAFF))
                                .with(csrf())
                                .param("version", "0")
                                .param("kind", "")
                                .param("title", "Order set")
                                .param("what", "One click")
                                .param("why", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "id=\"why-error\">Say why it matters",
                        "id=\"kind-error\"",
                        "value=\"Order set\"",
                        "One click");
    }

    @Test
    void showsBothTextsToTheSecondWriter() {
        willThrow(new OptimisticLockingFailureException("stale"))
                .given(artifacts)
                .change(any(), any());
        given(artifacts.show(any(), any())).willReturn(artifact("Their lines", null));
        assertThat(
                        mvc.post()
                                .uri(AT + "/" + ARTIFACT + "/edit")
                                .with(user(STAFF))
                                .with(csrf())
                                .param("version", "0")
                                .param("kind", "ALERT")
                                .param("title", "Mine")
                                .param("what", "w")
                                .param("why", "y")
                                .param("text", "My lines"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nothing is lost", "Their lines", "My lines")
                .contains("name=\"version\" value=\"3\"");
    }

    static ArtifactView artifact(@Nullable String text, @Nullable UUID file) {
        return new ArtifactView(
                ARTIFACT,
                3,
                ArtifactKind.ORDER_SET,
                "DSMES referral order set",
                "Opens from the problem list.",
                "Half came back unpaid.",
                text,
                file,
                file == null ? null : "orders.pdf");
    }
}
