package tandem.learning.activities;

/** A draft. The gap is what is done against what should be done, in the reader's words. */
public record CreateActivity(String title, String gap) {}
