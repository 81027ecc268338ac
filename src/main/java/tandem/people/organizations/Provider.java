package tandem.people.organizations;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The accredited provider. Its zone turns instants into dates for every deadline and for the
 * completion of enduring material; statements carry placeholders that an offer fills.
 *
 * @param accmeProviderId seven digits, given by the accreditor
 */
public record Provider(
        int version,
        String name,
        ZoneId zone,
        @Nullable String accmeProviderId,
        String accreditationStatement,
        String designationStatement,
        String participationStatement,
        String signatoryName,
        String signatoryTitle) {}
