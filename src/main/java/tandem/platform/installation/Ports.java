package tandem.platform.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Is the port free that people are told to open? */
final class Ports {
    private Ports() {}

    /**
     * @param name {@code server.port} or {@code management.server.port}
     */
    static void check(Environment settings, String name) {
        var port = settings.getProperty(name, Integer.class, 0);
        if (port <= 0) {
            return; // any free one, or none
        }
        var address = settings.getProperty(name.replace("port", "address"), "");
        try (var socket = socket(port, address)) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new CannotStart(taken(port, address), taken);
        }
    }

    static String taken(int port, String address) {
        return "Port %d%s is taken or not open to this user. Stop what uses it, or set SERVER_PORT."
                .formatted(port, address.isBlank() ? "" : " of " + address);
    }

    private static ServerSocket socket(int port, String address) throws IOException {
        return new ServerSocket(port, 1, address.isBlank() ? null : InetAddress.getByName(address));
    }
}
