package tandem.learning.activities;

/** Who is accredited, what is designated, and what other professions get; ready to read. */
public record Statements(String accreditation, String designation, String participation) {}
