package tandem.people.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.platform.encryption.SecretFile;
import tandem.platform.encryption.Token;
import tandem.platform.shared.BaseUrl;

/**
 * Hands the setup code to whoever owns the machine: a file only this user reads, its path in the
 * log. The demo has its administrator already.
 */
@Component
@ConditionalOnBooleanProperty(name = "tandem.demo", havingValue = false, matchIfMissing = true)
class SetupCodeFile {
    private static final Logger LOG = LoggerFactory.getLogger(SetupCodeFile.class);

    private final SetupService setup;
    private final BaseUrl baseUrl;

    SetupCodeFile(SetupService setup, BaseUrl baseUrl) {
        this.setup = setup;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        setup.newCode()
                .ifPresent(code ->
                        LOG.info(
                                "Nobody administers Tandem yet. The code for {} is in {} and works for {} minutes.",
                                baseUrl.link("/setup"),
                                write(code),
                                SetupService.GOOD_FOR.toMinutes()));
    }

    private static Path write(Token code) {
        try {
            var file = Files.createTempDirectory("tandem-setup-").resolve("code");
            SecretFile.create(file, code.value() + System.lineSeparator());
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
