package tandem.learning.activities;

/** Physicians claim the first, every other profession the second; never both for one activity. */
public enum CreditType {
    AMA_PRA_1,
    PARTICIPATION
}
