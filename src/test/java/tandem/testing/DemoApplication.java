package tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tandem.TandemApplication;

/**
 * What a newcomer starts: the whole application with its demo, on an embedded server of its own,
 * once for all tests that look at it from outside.
 */
public final class DemoApplication {
    private static final Path DATA = Path.of("target", "demo");
    private static @Nullable DemoApplication running;

    private final String address;
    private final ConfigurableApplicationContext context;

    private DemoApplication(String address, ConfigurableApplicationContext context) {
        this.address = address;
        this.context = context;
    }

    /** Without a slash at its end. */
    public String address() {
        return address;
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public static synchronized DemoApplication get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static DemoApplication start() {
        try {
            FileSystemUtils.deleteRecursively(DATA);
            var port = freePort();
            var address = "http://localhost:" + port;
            var context =
                    new SpringApplicationBuilder(TandemApplication.class)
                            .profiles("demo")
                            .run(
                                    "--server.port=" + port,
                                    "--tandem.base-url=" + address,
                                    "--tandem.data=" + DATA.resolve("postgres"));
            return new DemoApplication(address, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
