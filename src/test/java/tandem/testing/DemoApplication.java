package tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.support.GenericApplicationContext;
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

    /**
     * A second start on what the first one left, beside it; to be closed by whoever asks.
     *
     * @param watcher told of the start as one of the application's own beans
     */
    public ConfigurableApplicationContext startAgain(Lifecycle watcher) {
        return run(
                freeAddress(),
                context -> {
                    share(JdbcConnectionDetails.class, context);
                    share(FlywayConnectionDetails.class, context);
                    context.registerBean("watcher", Lifecycle.class, () -> watcher);
                });
    }

    private <T> void share(Class<T> type, GenericApplicationContext with) {
        with.registerBean(type, () -> bean(type));
    }

    private static DemoApplication start() {
        try {
            FileSystemUtils.deleteRecursively(DATA);
            var address = freeAddress();
            return new DemoApplication(address, run(address, context -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext run(
            String address, ApplicationContextInitializer<GenericApplicationContext> first) {
        return new SpringApplicationBuilder(TandemApplication.class)
                .profiles("demo")
                .initializers(first)
                .run(
                        "--server.port=" + URI.create(address).getPort(),
                        "--tandem.base-url=" + address,
                        "--tandem.data=" + DATA.resolve("postgres"));
    }

    private static String freeAddress() {
        try (var socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
