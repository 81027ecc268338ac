/**
 * The demo: made-up people and numbers, told through the services of every feature under a stepped
 * clock, once, before the port opens.
 */
@ApplicationModule(
        id = "demo",
        displayName = "Demo",
        allowedDependencies = {
            "accounts",
            "organizations",
            "learners",
            "activities",
            "attendance",
            "collaboratives",
            "teams",
            "charts",
            "metrics",
            "cycles",
            "credits",
            "home"
        })
@NullMarked
package tandem.operations.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
