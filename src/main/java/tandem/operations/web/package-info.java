@ApplicationModule(
        id = "web",
        displayName = "Web frame",
        allowedDependencies = {"accounts", "organizations"})
@NullMarked
package tandem.operations.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
