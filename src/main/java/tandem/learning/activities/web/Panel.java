package tandem.learning.activities.web;

/** A later feature's part of the page: the template whose {@code panel(view)} draws the view. */
record Panel(String fragment, Record view) {}
