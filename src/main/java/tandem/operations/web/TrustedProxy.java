package tandem.operations.web;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes X-Forwarded-For and X-Forwarded-Proto of the proxy that {@code TANDEM_TRUSTED_PROXY}
 * names, and of nobody else. Without it a request comes from whoever opened the connection. The
 * forwarded host is never looked at: links are made from the base URL.
 */
@Component
class TrustedProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final String addresses;

    /**
     * @param addresses a regular expression that the proxy's address matches as a whole
     */
    TrustedProxy(@Value("${tandem.trusted-proxy:}") String addresses) {
        this.addresses = addresses;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (addresses.isBlank()) {
            return;
        }
        var proxy = new RemoteIpValve();
        proxy.setInternalProxies(addresses);
        proxy.setRemoteIpHeader("X-Forwarded-For");
        proxy.setProtocolHeader("X-Forwarded-Proto");
        server.addEngineValves(proxy);
    }
}
