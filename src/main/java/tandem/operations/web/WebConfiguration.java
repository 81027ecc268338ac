package tandem.operations.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tandem.platform.shared.BaseUrl;

/** The frame around pages, and their texts: one file a feature, messages/&lt;feature&gt;. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final FrameInterceptor frame;

    WebConfiguration(FrameInterceptor frame) {
        this.frame = frame;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(frame)
                .excludePathPatterns("/webjars/**", "/css/**", "/js/**", "/fonts/**", "/*.svg");
    }

    @Bean
    BaseUrl baseUrl(
            @Value("${tandem.base-url:http://localhost:${server.port:8080}}") String address) {
        return new BaseUrl(address);
    }

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
