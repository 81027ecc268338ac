package tandem.learning.attendance.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tandem.learning.attendance.VisitIsSomebodys;

/** A visit that was proved in this browser: its pages open for its owner, signed in. */
@ControllerAdvice(basePackageClasses = OwnersVisit.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnersVisit {
    @ExceptionHandler(VisitIsSomebodys.class)
    String signInFirst(VisitIsSomebodys visit) {
        return "redirect:/sign-in?continueTo=/checkin/visits/" + visit.visitId() + "/done";
    }
}
