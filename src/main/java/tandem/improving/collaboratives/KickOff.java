package tandem.improving.collaboratives;

import java.time.Instant;

/** The first meeting of all teams; drawn in the collaborative's zone. */
public record KickOff(Instant startsAt, Instant endsAt, String place) {}
