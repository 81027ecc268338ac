/**
 * What a collaborative's teams count and what they counted: metrics, their months, the run chart of
 * a team. Raw counts are for the team and for who guides its collaborative; to a board they go only
 * where the team agreed to it.
 */
@ApplicationModule(
        id = "metrics",
        displayName = "Metrics",
        allowedDependencies = {"accounts", "charts", "collaboratives", "teams"})
@NullMarked
package tandem.improving.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
