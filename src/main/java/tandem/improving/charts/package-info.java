/**
 * Run and control charts, the rules that find signals in them, their reading in words and their
 * picture: pure functions over records, the one engine behind pages, sparklines, prints and {@code
 * POST /api/v1/charts}. Only {@code web} knows Spring. Rules and sources: docs/standards/spc.md.
 *
 * <p>Begin at {@link tandem.improving.charts.Series} and {@link tandem.improving.charts.Charts}.
 */
@ApplicationModule(
        id = "charts",
        displayName = "Charts",
        allowedDependencies = {"limits", "spc", "statistics"})
@NullMarked
package tandem.improving.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
