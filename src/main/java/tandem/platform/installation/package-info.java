/**
 * What an installation needs before anything starts, and what is said, in one line, where it has
 * not got it.
 */
@ApplicationModule(
        id = "installation",
        displayName = "Installation",
        allowedDependencies = {})
@NullMarked
package tandem.platform.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
