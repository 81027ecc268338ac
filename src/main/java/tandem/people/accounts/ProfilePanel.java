package tandem.people.accounts;

/**
 * What a later feature shows on a person's own profile. Implemented there, placed by
 * {@code @Order}.
 */
public interface ProfilePanel {
    /** The template whose fragment {@code panel(view)} draws it. */
    String fragment();

    /** A record, for the person herself. */
    Record view(Actor actor);
}
