package tandem.improving.toolkit;

import tandem.platform.shared.Refused;

/** An artifact is a text or a file: neither was given, or both were. */
public class TextOrFile extends Refused {
    TextOrFile() {
        super("toolkit.textOrFile");
    }
}
