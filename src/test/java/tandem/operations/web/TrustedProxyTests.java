package tandem.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Over a real connection, which comes from 127.0.0.1. */
class TrustedProxyTests {
    @Test
    void headersOfNobodyInParticularAreNotBelieved() throws Exception {
        assertThat(seenBehind("")).isEqualTo("127.0.0.1 http");
    }

    @Test
    void headersOfTheConfiguredProxyAre() throws Exception {
        assertThat(seenBehind("127\\.0\\.0\\.1")).isEqualTo("203.0.113.7 https");
    }

    @Test
    void headersOfAnotherAddressAreNot() throws Exception {
        assertThat(seenBehind("10\\.0\\.0\\.5")).isEqualTo("127.0.0.1 http");
    }

    /** What the application sees of a request whose sender claims to forward for another. */
    private static String seenBehind(String trusted) throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        new TrustedProxy(trusted).customize(factory);
        var server =
                factory.getWebServer(
                        context -> context.addServlet("mirror", new Mirror()).addMapping("/"));
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                            .header("X-Forwarded-For", "203.0.113.7")
                            .header("X-Forwarded-Proto", "https")
                            .build();
            return client.send(request, BodyHandlers.ofString()).body();
        } finally {
            server.stop();
        }
    }

    private static class Mirror extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
        }
    }
}
