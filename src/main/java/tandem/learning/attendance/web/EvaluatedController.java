package tandem.learning.attendance.web;

import static tandem.learning.attendance.web.Here.visitor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tandem.learning.attendance.UnclaimedVisits;
import tandem.learning.attendance.VisitIsSomebodys;
import tandem.people.accounts.Device;
import tandem.people.accounts.SignedInUser;
import tandem.people.accounts.ThisDevice;
import tandem.platform.shared.NotFound;

/** The evaluation is done and the visit is hers: what next. */
@Controller
@PreAuthorize("permitAll()")
class EvaluatedController {
    private final AfterEvaluation pages;
    private final UnclaimedVisits unclaimed;

    EvaluatedController(AfterEvaluation pages, UnclaimedVisits unclaimed) {
        this.pages = pages;
        this.unclaimed = unclaimed;
    }

    /**
     * Also where the link beside a mailed code leads: opened in another browser, the visit is one
     * that carries her address and belongs to nobody.
     */
    @GetMapping("/checkin/visits/{visitId}/done")
    ModelAndView done(
            @PathVariable UUID visitId,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        try {
            return pages.done(visitId, visitor(device, user));
        } catch (VisitIsSomebodys signInFirst) {
            throw signInFirst;
        } catch (NotFound elsewhere) {
            if (user != null
                    && unclaimed.of(user.getActor()).stream()
                            .anyMatch(it -> it.visitId().equals(visitId))) {
                return new ModelAndView("redirect:/unclaimed-visits");
            }
            throw elsewhere;
        }
    }
}
