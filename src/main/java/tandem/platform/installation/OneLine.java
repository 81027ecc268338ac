package tandem.platform.installation;

import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says why Tandem does not start in one line instead of a stack trace, where the reason is known.
 * Found by Spring Boot in META-INF/spring.factories; what it does not know is reported at length.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLine implements SpringBootExceptionReporter {
    private static final Logger LOG = LoggerFactory.getLogger("tandem");

    @Override
    public boolean reportException(Throwable failure) {
        var line = line(failure);
        if (line == null) {
            return false;
        }
        LOG.error("Tandem cannot start. {}", line);
        return true;
    }

    static @Nullable String line(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            var line = known(it);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private static @Nullable String known(Throwable failure) {
        return switch (failure) {
            case CannotStart known -> known.getMessage();
            case PortInUseException taken -> Ports.taken(taken.getPort(), "");
            case BindException _ -> "The port is taken. Stop what uses it, or set SERVER_PORT.";
            case SQLException sql when "53100".equals(sql.getSQLState()) ->
                    "The disk of PostgreSQL is full: " + Database.firstLine(sql);
            case SQLException sql when String.valueOf(sql.getSQLState()).startsWith("28") ->
                    "PostgreSQL does not let the application in: " + Database.firstLine(sql);
            case FileSystemException disk
                    when String.valueOf(disk.getReason()).contains("No space left") ->
                    "The disk is full: " + disk.getFile();
            default -> null;
        };
    }
}
