/** How often something may be done: by account, e-mail, device or code, then by address. */
@ApplicationModule(
        id = "limits",
        displayName = "Limits",
        allowedDependencies = {})
@NullMarked
package tandem.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
