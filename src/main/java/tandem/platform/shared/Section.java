package tandem.platform.shared;

import java.util.Set;

/**
 * A place in the menu. Each feature offers its own as a bean; the frame of every page draws those
 * that are open to the reader, in order.
 */
public interface Section {
    /** 10 my pathway, 20 activities, 30 collaboratives, 40 office, 50 administration. */
    int order();

    /** A message key. */
    String label();

    String href();

    /**
     * @param roles the names of the reader's global roles; empty when nobody is signed in
     */
    boolean openTo(Set<String> roles);
}
