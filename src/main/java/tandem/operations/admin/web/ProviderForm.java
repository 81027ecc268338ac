package tandem.operations.admin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tandem.people.organizations.Provider;
import tandem.platform.privacy.NotFreeText;

record ProviderForm(
        int version,
        @NotFreeText
                @NotBlank(message = "{admin.provider.name.missing}")
                @Size(max = 200, message = "{account.name.long}")
                String name,
        ZoneId zone,
        @Pattern(regexp = "|[0-9]{7}", message = "{admin.provider.accme.wrong}")
                @Nullable String accmeProviderId,
        @NotFreeText
                @NotBlank(message = "{admin.provider.statement.missing}")
                @Size(max = 2000, message = "{admin.provider.statement.long}")
                String accreditationStatement,
        @NotFreeText
                @NotBlank(message = "{admin.provider.statement.missing}")
                @Size(max = 2000, message = "{admin.provider.statement.long}")
                String designationStatement,
        @NotFreeText
                @NotBlank(message = "{admin.provider.statement.missing}")
                @Size(max = 2000, message = "{admin.provider.statement.long}")
                String participationStatement,
        @NotFreeText @Size(max = 200, message = "{account.name.long}")
                @Nullable String signatoryName,
        @NotFreeText @Size(max = 200, message = "{account.name.long}")
                @Nullable String signatoryTitle) {
    static ProviderForm of(Provider provider) {
        return new ProviderForm(
                provider.version(),
                provider.name(),
                provider.zone(),
                provider.accmeProviderId(),
                provider.accreditationStatement(),
                provider.designationStatement(),
                provider.participationStatement(),
                provider.signatoryName(),
                provider.signatoryTitle());
    }

    /** What was typed, ready to be saved over what is stored. */
    ProviderForm onTopOf(Provider stored) {
        var typed = toProvider();
        return of(
                new Provider(
                        stored.version(),
                        typed.name(),
                        typed.zone(),
                        typed.accmeProviderId(),
                        typed.accreditationStatement(),
                        typed.designationStatement(),
                        typed.participationStatement(),
                        typed.signatoryName(),
                        typed.signatoryTitle()));
    }

    Provider toProvider() {
        return new Provider(
                version,
                name.strip(),
                zone,
                accmeProviderId == null || accmeProviderId.isBlank() ? null : accmeProviderId,
                accreditationStatement,
                designationStatement,
                participationStatement,
                signatoryName == null ? "" : signatoryName.strip(),
                signatoryTitle == null ? "" : signatoryTitle.strip());
    }
}
