package tandem.places.office.web;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.places.office.OfficeService;
import tandem.platform.mail.MailService;

/** What waits for a decision of the CE office, each with its reason and its action. */
@Controller
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class OfficeController {
    private final OfficeService office;
    private final MailService mails;

    OfficeController(OfficeService office, MailService mails) {
        this.office = office;
        this.mails = mails;
    }

    @GetMapping("/office")
    ModelAndView show() {
        return new ModelAndView("office/show", "office", office.worklist());
    }

    /** A mail that was given up is tried again, as if it were new. */
    @PostMapping("/office/mails/{mailId}/attempts")
    String sendAgain(@PathVariable UUID mailId, @SignedIn Actor staff, RedirectAttributes flash) {
        mails.sendAgain(mailId, staff.accountId());
        flash.addFlashAttribute("notice", "office.MAIL.done");
        return "redirect:/office";
    }
}
