package tandem.improving.teams;

import java.util.UUID;

/** A team's answer to somebody who would like to join. */
public record AnswerAsk(UUID teamId, UUID askId, boolean welcome) {}
