package tandem.people.organizations;

import java.time.ZoneId;

/** A site nobody has entered yet. An organization of the same name, whatever its case, is used. */
public record ProposeSite(
        String organization, String name, String city, String usState, ZoneId zone) {}
