/** Keeps patients out: what looks like a patient identifier in a free text, and who may insist. */
@ApplicationModule(
        id = "privacy",
        displayName = "Privacy",
        allowedDependencies = {})
@NullMarked
package tandem.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
