package tandem.improving.collaboratives;

import tandem.platform.shared.Refused;

/** Two collaboratives of one name would be mistaken for each other. */
public class CollaborativeNameTaken extends Refused {
    CollaborativeNameTaken(Throwable cause) {
        super("collaboratives.nameTaken");
        initCause(cause);
    }
}
