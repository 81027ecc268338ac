/**
 * Intervals, tests and pooled figures for outcomes, and what small numbers hide: pure functions
 * over numbers. Rules and sources: docs/standards/spc.md.
 */
@ApplicationModule(
        id = "statistics",
        displayName = "Statistics",
        allowedDependencies = {})
@NullMarked
package tandem.improving.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
