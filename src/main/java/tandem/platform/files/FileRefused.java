package tandem.platform.files;

import tandem.platform.shared.Refused;

/** Not a file that is taken; the message says which are. */
public class FileRefused extends Refused {
    FileRefused(String messageKey, Object... details) {
        super(messageKey, details);
    }
}
