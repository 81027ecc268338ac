package tandem.improving.cycles.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import tandem.platform.privacy.FreeText;

record CancelForm(@FreeText @NotBlank @Size(max = 500) String reason) {}
