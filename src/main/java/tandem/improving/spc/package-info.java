/**
 * Statistical process control over plain numbers: centre lines, limits and signal rules, one class
 * each. Knows no labels, pictures or words; {@code charts} says what the figures mean. Rules and
 * sources: docs/standards/spc.md.
 *
 * <p>Begin at {@link tandem.improving.spc.Stretch} and {@link tandem.improving.spc.Lines}.
 */
@ApplicationModule(
        id = "spc",
        displayName = "Process control",
        allowedDependencies = {})
@NullMarked
package tandem.improving.spc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
