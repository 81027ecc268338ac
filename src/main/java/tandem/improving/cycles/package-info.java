/**
 * PDSA cycles: small tests of change that a team plans, runs, studies and acts on.
 *
 * <p>Knows teams and the commitments a cycle may come from; nothing in them knows cycles.
 */
@ApplicationModule(
        id = "cycles",
        displayName = "PDSA cycles",
        allowedDependencies = {"accounts", "attendance", "collaboratives", "metrics", "teams"})
@NullMarked
package tandem.improving.cycles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
