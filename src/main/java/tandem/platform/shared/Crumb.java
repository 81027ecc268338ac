package tandem.platform.shared;

/** One step of the way to a page: text already in the reader's language, and its address. */
public record Crumb(String text, String href) {}
