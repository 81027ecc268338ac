import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One connection kept open, as lean as a load generator on the server's own machine has to be. */
final class Http implements AutoCloseable {
    private final String host;
    private final int port;
    private Socket socket;
    private InputStream in;

    record Response(int status, Map<String, String> headers, String body) {
        String location() {
            return headers.getOrDefault("location", "");
        }
    }

    Http(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    Response get(String path, Map<String, String> cookies) throws IOException {
        return send("GET", path, cookies, null, null);
    }

    Response post(String path, Map<String, String> cookies, String type, String body)
            throws IOException {
        return send("POST", path, cookies, type, body);
    }

    /** Cookies that the answer sets are put into {@code cookies}. */
    private Response send(
            String method, String path, Map<String, String> cookies, String type, String body)
            throws IOException {
        var head = new StringBuilder(512);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host);
        head.append(':').append(port).append("\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ")
                    .append(
                            cookies.entrySet().stream()
                                    .map(it -> it.getKey() + "=" + it.getValue())
                                    .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null) {
            head.append("Content-Type: ").append(type).append("\r\nContent-Length: ");
            head.append(bytes.length).append("\r\n");
        }
        head.append("\r\n");
        var out = new ByteArrayOutputStream(head.length() + bytes.length);
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        socket.getOutputStream().write(out.toByteArray());
        return read(cookies);
    }

    private Response read(Map<String, String> cookies) throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).trim();
            if (name.equals("set-cookie")) {
                keep(value, cookies);
            }
            headers.put(name, value);
        }
        var body =
                "chunked".equals(headers.get("transfer-encoding"))
                        ? chunks()
                        : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            socket.close();
            open();
        }
        return new Response(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static void keep(String header, Map<String, String> cookies) {
        var pair = header.split(";", 2)[0];
        var name = pair.substring(0, pair.indexOf('='));
        var value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream(16_384);
        for (var size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";")[0].trim(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(96);
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The server closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
