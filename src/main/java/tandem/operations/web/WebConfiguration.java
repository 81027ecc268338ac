package tandem.operations.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import tandem.people.accounts.Cookies;
import tandem.platform.shared.BaseUrl;
import tools.jackson.databind.json.JsonMapper;

/** The frame around pages, and where this installation is reached. */
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

    /**
     * Links stay as they are written. The filter, on with WebJars, looks for each link of each page
     * in every jar, and remembers only those that it found.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> linksAsWritten() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setEnabled(false);
        return filter;
    }

    /** By this name Spring MVC finds it. */
    @Bean
    FlashMapManager flashMapManager(JsonMapper json, Cookies cookies) {
        return new FlashInCookie(json, cookies);
    }
}
