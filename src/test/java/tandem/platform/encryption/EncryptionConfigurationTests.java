package tandem.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tandem.platform.installation.CannotStart;

class EncryptionConfigurationTests {
    @TempDir Path folder;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(EncryptionConfiguration.class);

    @Test
    void aRealInstallationBringsItsKey() {
        application
                .withPropertyValues("tandem.encryption.key=" + EncryptionTests.key('a'))
                .run(context -> assertThat(context).hasSingleBean(Keys.class));
        application.run(context ->
                assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("TANDEM_ENCRYPTION_KEY is missing"));
    }

    @Test
    void saysInOneLineThatAKeyIsNoKey() {
        application
                .withPropertyValues("tandem.encryption.key=hunter2")
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .cause()
                                .cause()
                                .isInstanceOf(CannotStart.class)
                                .hasMessage(
                                        "TANDEM_ENCRYPTION_KEY or a former key is wrong: An"
                                                + " encryption key is the base64 of 32 random bytes:"
                                                + " openssl rand -base64 32"));
    }

    @Test
    void theDemoMakesAKeyOnceThatNobodyElseReads() {
        var data = folder.resolve("data/postgres");
        var demo = application.withPropertyValues("tandem.demo=true", "tandem.data=" + data);
        demo.run(first -> {
            var id = first.getBean(Keys.class).newest().id();
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(data.resolve("encryption-key"))))
                    .isEqualTo("rw-------");
            demo.run(second -> assertThat(second.getBean(Keys.class).newest().id()).isEqualTo(id));
        });
    }
}
