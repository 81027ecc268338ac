package tandem.learning.attendance;

import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in the way, as it was answered.
 *
 * @param ownWords only with {@link BarrierCode#OTHER}
 */
public record BarrierNamed(BarrierCode code, @Nullable String ownWords) {}
