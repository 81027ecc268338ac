/** What keeps an installation running: people and their roles, the provider, mail. */
@ApplicationModule(
        id = "admin",
        displayName = "Administration",
        allowedDependencies = {"accounts", "organizations", "mail"})
@NullMarked
package tandem.operations.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
