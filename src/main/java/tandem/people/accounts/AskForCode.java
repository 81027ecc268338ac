package tandem.people.accounts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Mail a code to this address, to be typed in this browser.
 *
 * @param name for the account that opens if the address is new; null asks for it afterwards
 * @param continueTo where the link beside the code leads afterwards: a path of ours, or null
 */
public record AskForCode(
        String email, @Nullable String name, Device device, @Nullable String continueTo) {
    public AskForCode {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name == null || name.isBlank() ? null : AccountService.oneLine(name);
        continueTo = isOurs(continueTo) ? continueTo : null;
    }

    /** A path of this installation, not another host's address in disguise. */
    public static boolean isOurs(@Nullable String path) {
        return path != null && path.matches("/(?![/\\\\])[^\\s\\\\{}]{0,1900}");
    }
}
