package tandem.platform.encryption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import tandem.platform.installation.CannotStart;

/** Where the key comes from: the settings; in the demo a file beside its database. */
@Configuration(proxyBeanMethods = false)
class EncryptionConfiguration {
    @Bean
    Keys encryptionKeys(
            @Value("${tandem.encryption.key:}") String key,
            @Value("${tandem.encryption.former-keys:}") @Nullable String former,
            @Value("${tandem.demo:false}") boolean demo,
            @Value("${tandem.data:data/postgres}") Path folder)
            throws IOException {
        if (StringUtils.hasText(key)) {
            return given(key, former);
        }
        if (!demo) {
            throw new CannotStart(
                    "TANDEM_ENCRYPTION_KEY is missing: openssl rand -base64 32 makes one");
        }
        Files.createDirectories(folder);
        return Keys.of(
                SecretFile.readOrCreate(
                        folder.resolve("encryption-key"), EncryptionConfiguration::random),
                former);
    }

    private static Keys given(String key, @Nullable String former) {
        try {
            return Keys.of(key, former);
        } catch (IllegalArgumentException unfit) {
            throw new CannotStart(
                    "TANDEM_ENCRYPTION_KEY or a former key is wrong: " + unfit.getMessage(), unfit);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
