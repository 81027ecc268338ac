package tandem.platform.files;

import java.util.Locale;

/** The name a file is offered under: no path, nothing invisible, the ending of its content. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    static String of(String sent, FileType type) {
        var name =
                sent.replaceAll(".*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"*:<>?|]", "")
                        .strip();
        var stem = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("^\\.+", "").strip();
        if (stem.length() > LONGEST) {
            stem =
                    stem.substring(
                            0,
                            stem.offsetByCodePoints(
                                    0, Math.min(LONGEST, stem.codePointCount(0, stem.length()))));
        }
        return (stem.isEmpty() ? "file" : stem) + ending(name, type);
    }

    private static String ending(String name, FileType type) {
        return type == FileType.JPEG && name.toLowerCase(Locale.ROOT).endsWith(".jpeg")
                ? ".jpeg"
                : "." + type.extension();
    }
}
