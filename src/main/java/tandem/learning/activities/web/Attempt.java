package tandem.learning.activities.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import tandem.learning.activities.FieldRefused;
import tandem.platform.shared.Refused;

/**
 * What came of a form: a refusal becomes its error, at the field where it has one.
 *
 * @param stale somebody saved since the form was shown
 */
record Attempt(HttpStatus status, boolean stale) {
    static Attempt at(BindingResult errors, Runnable command) {
        if (errors.hasErrors()) {
            return new Attempt(UNPROCESSABLE_CONTENT, false);
        }
        try {
            command.run();
            return new Attempt(OK, false);
        } catch (FieldRefused no) {
            errors.rejectValue(no.field(), no.messageKey(), no.details(), null);
            return new Attempt(UNPROCESSABLE_CONTENT, false);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return new Attempt(CONFLICT, false);
        } catch (OptimisticLockingFailureException changed) {
            return new Attempt(CONFLICT, true);
        }
    }

    boolean done() {
        return status == OK;
    }
}
