import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * One connection kept open, as lean as a load generator on the server's own machine has to be. Asks
 * for compressed pages, as browsers do.
 */
final class Http implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 600_000;

    private final InetAddress address;
    private final String host;
    private final int port;
    private Socket socket;
    private InputStream in;

    private static final class Head {
        private int status;
        private String location = "";
        private int length;
        private boolean chunked;
        private boolean compressed;
        private boolean closes;
    }

    /**
     * @throws IOException when that is not this machine: nothing else is ever measured
     */
    Http(String host, int port) throws IOException {
        this.address = InetAddress.getByName(host);
        this.host = host;
        this.port = port;
        if (!address.isLoopbackAddress()) {
            throw new IOException(host + " is not this machine");
        }
        open();
    }

    private void open() throws IOException {
        socket = new Socket(address, port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    Page get(String path, Visitor visitor) throws IOException {
        return send("GET", path, visitor, "");
    }

    Page post(String path, Visitor visitor, String form) throws IOException {
        return send("POST", path, visitor, form);
    }

    private Page send(String method, String path, Visitor visitor, String form) throws IOException {
        var bytes = form.getBytes(StandardCharsets.UTF_8);
        var cookies = visitor.cookieHeader();
        var head =
                new StringBuilder(512)
                        .append(method)
                        .append(' ')
                        .append(path)
                        .append(" HTTP/1.1\r\nHost: ");
        head.append(host).append(':').append(port).append("\r\nAccept-Encoding: gzip\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ").append(cookies).append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ");
            head.append(bytes.length).append("\r\n");
        }
        var message = new ByteArrayOutputStream(head.length() + bytes.length + 2);
        message.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        message.write(bytes);
        socket.getOutputStream().write(message.toByteArray());
        return read(visitor);
    }

    private Page read(Visitor visitor) throws IOException {
        var head = new Head();
        head.status = Integer.parseInt(line().split(" ")[1]);
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            note(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim(),
                    head,
                    visitor);
        }
        var bytes = head.chunked ? chunks() : in.readNBytes(head.length);
        if (head.closes) {
            socket.close();
            open();
        }
        var page = new Page(head.status, head.location, text(bytes, head.compressed));
        visitor.saw(page);
        return page;
    }

    private static void note(String name, String value, Head head, Visitor visitor) {
        switch (name) {
            case "set-cookie" -> visitor.keep(value);
            case "location" -> head.location = value;
            case "content-length" -> head.length = Integer.parseInt(value);
            case "transfer-encoding" -> head.chunked = value.equals("chunked");
            case "content-encoding" -> head.compressed = value.equals("gzip");
            case "connection" -> head.closes = value.equalsIgnoreCase("close");
            default -> {}
        }
    }

    private static String text(byte[] bytes, boolean compressed) throws IOException {
        var plain =
                compressed
                        ? new GZIPInputStream(new ByteArrayInputStream(bytes), 8_192).readAllBytes()
                        : bytes;
        return new String(plain, StandardCharsets.UTF_8);
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
