package tandem.places.home;

/** What a later feature shows on top of the start page: the demo its sign-ins. */
public interface StartPanel {
    /** The template whose fragment {@code panel(view)} draws it. */
    String fragment();

    Record view();
}
