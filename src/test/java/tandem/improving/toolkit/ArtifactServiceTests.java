package tandem.improving.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.anAccount;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.CreateActivity;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.files.FileRefused;
import tandem.platform.files.FileStore;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;
import tandem.testing.Statements;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
@Import(Statements.class)
class ArtifactServiceTests {
    static final Upload SHEET =
            new Upload("lines.csv", "Order,Default\nDSMES,on\n".getBytes(UTF_8));

    @Autowired ArtifactService artifacts;
    @Autowired ActivityService activities;
    @Autowired FileStore files;
    @Autowired JdbcClient db;

    Actor staff;
    Actor learner;
    UUID activity;

    @BeforeEach
    void aDraft(@Autowired AccountService accounts) {
        staff = anAccount(accounts, Role.CE_STAFF);
        learner = anAccount(accounts, Role.LEARNER);
        activity = activities.create(new CreateActivity("Refer early", "Too few are."), staff);
    }

    @Test
    void areTextsOrFilesWithAWhy() {
        add("Order set", "Referral to DSMES, ten hours", null);
        add("Sheet", "", SHEET);
        assertThat(artifacts.ofActivity(activity))
                .extracting(ArtifactView::title, ArtifactView::text, ArtifactView::fileName)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "Order set", "Referral to DSMES, ten hours", null),
                        org.assertj.core.groups.Tuple.tuple("Sheet", null, "lines.csv"));
        assertThat(artifacts.ofActivity(activity))
                .extracting(ArtifactView::why)
                .containsOnly("Half came back unpaid.");
    }

    @Test
    void areNeitherBothNorNothing() {
        assertThatExceptionOfType(TextOrFile.class).isThrownBy(() -> add("Both", "text", SHEET));
        assertThatExceptionOfType(TextOrFile.class).isThrownBy(() -> add("None", "", null));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() ->
                        add(
                                "Program",
                                "",
                                new Upload("a.pdf", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 0})));
        assertThat(artifacts.ofActivity(activity)).isEmpty();
    }

    @Test
    void keepTheirFileUntilAnotherOrATextComes() {
        var at = new ArtifactAt(activity, add("Sheet", "", SHEET));
        artifacts.change(new ChangeArtifact(at, 0, details("Renamed", ""), null), staff);
        assertThat(artifacts.show(at, staff).fileName()).isEqualTo("lines.csv");
        artifacts.change(new ChangeArtifact(at, 1, details("Renamed", "As a text"), null), staff);
        assertThat(artifacts.show(at, staff).fileId()).isNull();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        artifacts.change(
                                new ChangeArtifact(at, 1, details("Late", "Mine"), null), staff));
    }

    @Test
    void areReadByWhoeverReadsTheActivityAndWrittenByStaff() {
        var at = new ArtifactAt(activity, add("Order set", "Lines", null));
        assertThat(artifacts.show(at, staff).title()).isEqualTo("Order set");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> artifacts.show(at, learner));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> artifacts.show(at, null));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> artifacts.remove(at, learner));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        artifacts.add(
                                new AddArtifact(activity, details("Mine", "x"), null), learner));
    }

    @Test
    void belongToTheirActivityAlone() {
        var artifact = add("Order set", "Lines", null);
        var other = activities.create(new CreateActivity("Feet", "Unseen."), staff);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> artifacts.show(new ArtifactAt(other, artifact), staff));
    }

    @Test
    void goWhenTheyAreRemoved() {
        var at = new ArtifactAt(activity, add("Order set", "Lines", null));
        artifacts.remove(at, staff);
        assertThat(artifacts.ofActivity(activity)).isEmpty();
        assertThat(
                        db.sql("select action from audit.entry where subject = ? order by id")
                                .param(at.artifactId())
                                .query(String.class)
                                .list())
                .containsExactly("artifact.added", "artifact.removed");
    }

    @Test
    void costOneStatementHoweverMany() throws Exception {
        for (int i = 0; i < 20; i++) {
            add("Tool " + i, "Lines", null);
        }
        assertThat(Statements.of(() -> artifacts.ofActivity(activity))).hasSize(1);
    }

    UUID add(String title, String text, @Nullable Upload file) {
        return artifacts.add(new AddArtifact(activity, details(title, text), file), staff);
    }

    static ArtifactDetails details(String title, String text) {
        return new ArtifactDetails(
                ArtifactKind.ORDER_SET, title, "One click.", "Half came back unpaid.", text);
    }
}
