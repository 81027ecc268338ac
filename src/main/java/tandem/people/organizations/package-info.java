/**
 * The accredited provider this installation belongs to, and the organizations and sites that take
 * part.
 */
@ApplicationModule(
        id = "organizations",
        displayName = "Provider, organizations and sites",
        allowedDependencies = {"accounts"})
@NullMarked
package tandem.people.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
