package tandem.improving.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as people read them in US English, rounded for the eye only: percent to one decimal,
 * anything else to three significant digits or to whole numbers, whichever shows more.
 *
 * @param unit "%" or "days"; empty where there is none
 */
public record NumberText(String unit) {
    /** 33.9%, 20 days, 0.0521. */
    public String of(double value) {
        return with(unit.equals("%") ? rounded(value, 1, true) : plain(value));
    }

    /** As somebody typed it: 35%, not 35.0%. */
    public String trimmed(double value) {
        return with(unit.equals("%") ? rounded(value, 1, false) : plain(value));
    }

    /** Without its unit, for an axis or a table. */
    public String bare(double value) {
        return unit.equals("%") ? rounded(value, 1, true) : plain(value);
    }

    /** At a tick of an axis: short, without unit; 1.2M for 1,200,000. */
    static String tick(double value) {
        var size = Math.abs(value);
        if (size >= 1e15 || (size > 0 && size < 1e-4)) {
            return minus(
                    String.format(Locale.ROOT, "%.1e", value)
                            .replaceFirst("(\\.0)?e\\+?(-?)0?", "e$2"));
        }
        var step = size >= 1e12 ? 12 : size >= 1e9 ? 9 : size >= 1e6 ? 6 : 0;
        var suffix = step == 12 ? "T" : step == 9 ? "B" : step == 6 ? "M" : "";
        return minus(format(value / Math.pow(10, step), 4, false)) + suffix;
    }

    private String with(String number) {
        return unit.isEmpty() || unit.equals("%") ? number + unit : number + " " + unit;
    }

    private static String plain(double value) {
        var size = Math.abs(value);
        if (size >= 1e15 || (size > 0 && size < 1e-6)) {
            return minus(
                    String.format(Locale.ROOT, "%.2e", value)
                            .replaceFirst("0*e\\+?(-?)0?", "e$1")
                            .replace(".e", "e"));
        }
        var decimals = size == 0 || size >= 100 ? 0 : 2 - (int) Math.floor(Math.log10(size));
        return rounded(value, Math.max(value == Math.rint(value) ? 0 : 1, decimals), false);
    }

    private static String rounded(double value, int decimals, boolean full) {
        return minus(format(value, decimals, full));
    }

    private static String format(double value, int decimals, boolean full) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.US));
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(full ? decimals : 0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(new BigDecimal(Double.toString(value)));
    }

    private static String minus(String number) {
        return number.matches("-[0.,]+") ? number.substring(1) : number.replace('-', '−');
    }
}
