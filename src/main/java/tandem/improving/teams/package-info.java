/**
 * Teams of a collaborative: who sits in them, how people join, what they agreed to, when they ask
 * for help, and the page on which later features show their part.
 */
@ApplicationModule(
        id = "teams",
        displayName = "Teams",
        allowedDependencies = {
            "accounts",
            "organizations",
            "activities",
            "attendance",
            "collaboratives",
            "limits",
            "mail"
        })
@NullMarked
package tandem.improving.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
