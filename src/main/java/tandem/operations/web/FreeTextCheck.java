package tandem.operations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import tandem.people.accounts.SignedInUser;
import tandem.platform.privacy.Confirmations;
import tandem.platform.privacy.Finding;
import tandem.platform.privacy.FreeText;
import tandem.platform.privacy.PatientIdentifiers;

/**
 * Every form's {@link FreeText} is looked through for what looks like a patient, without its
 * controller knowing. The author rephrases, or ticks that it is not about a patient, which is
 * recorded. A form is checked where its handler says {@code @Valid}.
 */
@ControllerAdvice
class FreeTextCheck {
    static final String CONFIRMED = "notAPatient";

    /** Tells {@code fragments/form :: errors} to offer the tick. */
    static final String ASKED = "notAPatientAsked";

    private static final Pattern ID =
            Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=/|$)");

    private static final UUID NOBODY = new UUID(0, 0);

    private final Confirmations confirmations;
    private final Clock clock;

    FreeTextCheck(Confirmations confirmations, Clock clock) {
        this.confirmations = confirmations;
        this.clock = clock;
    }

    @InitBinder
    void check(WebDataBinder binder, ServletWebRequest request) {
        var target = binder.getTargetType();
        var type = target == null ? null : target.resolve();
        if (type != null && type.isRecord()) {
            binder.addValidators(new Check(request));
        }
    }

    private class Check implements Validator {
        private final ServletWebRequest request;

        Check(ServletWebRequest request) {
            this.request = request;
        }

        @Override
        public boolean supports(Class<?> type) {
            return type.isRecord();
        }

        @Override
        public void validate(Object form, Errors errors) {
            var today = LocalDate.now(clock);
            var confirmed = "true".equals(request.getParameter(CONFIRMED));
            var found = false;
            for (var free : FreeTexts.of(form).all()) {
                var findings = PatientIdentifiers.findIn(free.text(), today);
                found |= !findings.isEmpty();
                if (!confirmed && !findings.isEmpty()) {
                    reject(errors, free, findings.getFirst());
                }
            }
            if (found && confirmed) {
                confirmations.confirmed(actor(), subject());
            } else if (found) {
                request.setAttribute(ASKED, true, RequestAttributes.SCOPE_REQUEST);
            }
        }

        private UUID subject() {
            var ids = ID.matcher(request.getRequest().getRequestURI());
            return ids.find() ? UUID.fromString(ids.group(1)) : actor();
        }
    }

    private static void reject(Errors errors, FreeTexts.At free, Finding finding) {
        var kind = new DefaultMessageSourceResolvable("privacy.kind." + finding.kind());
        errors.rejectValue(
                free.path(),
                "privacy.looksLikeAPatient",
                new Object[] {free.text().substring(finding.start(), finding.end()), kind},
                null);
    }

    private static UUID actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? user.getActor().accountId()
                : NOBODY;
    }
}
