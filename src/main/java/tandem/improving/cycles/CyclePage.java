package tandem.improving.cycles;

import tandem.improving.teams.TeamAccess;

/** A cycle and what its reader may do in its team, read once for a page. */
public record CyclePage(CycleView cycle, TeamAccess team) {}
