package tandem.operations.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;

/** A program on this machine that names it as such: not a page of elsewhere, nor a proxy here. */
final class Neighbor {
    private static final Set<String> ADDRESSES = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Neighbor() {}

    /** The name, too: a page elsewhere whose name was made to lead here still asks by that name. */
    static boolean asks(HttpServletRequest request) {
        return ADDRESSES.contains(request.getRemoteAddr())
                && NAMES.contains(request.getServerName())
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP")
                        .allMatch(header -> request.getHeader(header) == null);
    }
}
