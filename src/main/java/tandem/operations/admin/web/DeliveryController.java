package tandem.operations.admin.web;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.people.organizations.ProviderService;
import tandem.platform.mail.Delivery;
import tandem.platform.mail.DeliveryState;
import tandem.platform.mail.MailService;
import tandem.platform.shared.When;

/** What became of each mail, never what it said; what was given up can be sent again. */
@Controller
@RequestMapping("/admin/mail")
@PreAuthorize("hasRole('ADMIN')")
class DeliveryController {
    private final MailService mails;
    private final ProviderService providers;

    DeliveryController(MailService mails, ProviderService providers) {
        this.mails = mails;
        this.providers = providers;
    }

    /** A row, its moment in the provider's zone. */
    record Row(Delivery mail, String at) {
        static Row of(Delivery mail, ZoneId zone) {
            return new Row(mail, When.at(mail.createdAt(), zone));
        }
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable UUID after) {
        var zone = providers.zone();
        var found = mails.log(state, after);
        var rows = found.stream().limit(MailService.PAGE).map(it -> Row.of(it, zone)).toList();
        return new ModelAndView("admin/mail")
                .addObject("mails", rows)
                .addObject("state", state)
                .addObject("states", DeliveryState.values())
                .addObject("failed", mails.failedCount())
                .addObject("next", next(state, found));
    }

    @PostMapping("/{mailId}/attempts")
    String again(@PathVariable UUID mailId, @SignedIn Actor actor, RedirectAttributes flash) {
        mails.sendAgain(mailId, actor.accountId());
        flash.addFlashAttribute("notice", "admin.mail.again.done");
        return "redirect:/admin/mail";
    }

    private static @Nullable String next(@Nullable DeliveryState state, List<Delivery> found) {
        return found.size() <= MailService.PAGE
                ? null
                : "/admin/mail?after="
                        + found.get(MailService.PAGE - 1).id()
                        + (state == null ? "" : "&state=" + state);
    }
}
