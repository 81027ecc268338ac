package tandem.operations.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts: one file a feature, messages/&lt;feature&gt;. An auto-configuration, because a feature
 * that writes mail needs them where the web is not started.
 */
@AutoConfiguration
public class TextsAutoConfiguration {
    @Bean
    static MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setBasenames(
                Arrays.stream(
                                new PathMatchingResourcePatternResolver()
                                        .getResources("classpath*:messages/*.properties"))
                        .map(Resource::getFilename)
                        .map(String::valueOf)
                        .filter(name -> !name.contains("_"))
                        .map(name -> "messages/" + name.replace(".properties", ""))
                        .distinct()
                        .toArray(String[]::new));
        return source;
    }
}
