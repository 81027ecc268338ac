package tandem.learning.attendance;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A link as a QR code, to be drawn as one path with four modules of white around it (ISO/IEC
 * 18004).
 *
 * @param size modules a side, without the margin
 * @param path SVG path data, one unit a module
 */
public record QrCode(int size, String path) {
    private static final int MARGIN = 4;

    /** Error correction M: 15 percent of it may be hidden. */
    public static QrCode of(String link) {
        try {
            var matrix = Encoder.encode(link, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(matrix.getWidth(), path(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(link, tooLong);
        }
    }

    public String viewBox() {
        return -MARGIN + " " + -MARGIN + " " + withMargin() + " " + withMargin();
    }

    public int withMargin() {
        return size + 2 * MARGIN;
    }

    public int margin() {
        return -MARGIN;
    }

    /** Runs of dark modules, row by row. */
    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
                }
            }
        }
        return path.toString();
    }
}
