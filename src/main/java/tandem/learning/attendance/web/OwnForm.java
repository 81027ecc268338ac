package tandem.learning.attendance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tandem.people.learners.Profession;
import tandem.platform.privacy.FreeText;

/** One tap: nothing is typed but what her account does not say. */
record OwnForm(
        @NotNull(message = "{checkin.profession.missing}") @Nullable Profession profession,
        @FreeText @Size(max = 500, message = "{checkin.late.long}") @Nullable String lateReason) {}
