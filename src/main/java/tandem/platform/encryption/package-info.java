/** Sealed bytes, signed forms and random tokens: the only place that knows a key. */
@ApplicationModule(
        id = "encryption",
        displayName = "Encryption",
        allowedDependencies = {"installation"})
@NullMarked
package tandem.platform.encryption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
