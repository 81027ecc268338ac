package tandem.learning.attendance.web;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static tandem.learning.attendance.web.CheckInPages.invalid;
import static tandem.learning.attendance.web.Here.visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.learning.attendance.CheckInService;
import tandem.learning.attendance.CheckInService.Mine;
import tandem.learning.attendance.CheckInService.Typed;
import tandem.learning.attendance.OpenedForm;
import tandem.learning.attendance.OpenedForms;
import tandem.learning.attendance.VisitIsSomebodys;
import tandem.learning.attendance.web.CheckInPages.Asked;
import tandem.people.accounts.Device;
import tandem.people.accounts.KnownDevices;
import tandem.people.accounts.SignedInUser;
import tandem.people.accounts.ThisDevice;
import tandem.platform.limits.Limit;
import tandem.platform.limits.Limits;

/**
 * What an opened form sends. Its time counts, whatever the code on the screen is by now; sent again
 * it leads to the same page.
 */
@Controller
@PreAuthorize("permitAll()")
class CheckInPostController {
    /** A tablet at the door checks in a row of people. */
    private static final Limit BY_DEVICE = new Limit("checkin.device", 60, Duration.ofMinutes(5));

    private static final Limit BY_EMAIL = new Limit("checkin.email", 20, Duration.ofMinutes(10));

    private final OpenedForms forms;
    private final CheckInPages pages;
    private final CheckInService checkIns;
    private final KnownDevices devices;
    private final Limits limits;

    CheckInPostController(
            OpenedForms forms,
            CheckInPages pages,
            CheckInService checkIns,
            KnownDevices devices,
            Limits limits) {
        this.forms = forms;
        this.pages = pages;
        this.checkIns = checkIns;
        this.devices = devices;
        this.limits = limits;
    }

    @PostMapping(path = "/checkin/{code}", params = "!who")
    ModelAndView checkIn(
            @PathVariable String code,
            @RequestParam String opened,
            @Valid @ModelAttribute("form") CheckInForm form,
            BindingResult errors,
            @ThisDevice Device device,
            HttpServletRequest request) {
        var read = forms.read(opened, device);
        if (read.isEmpty()) {
            return tooOld();
        }
        askWhyLate(read.get(), form.lateReason(), errors);
        if (errors.hasErrors()) {
            return invalid(
                    pages.form(read.get(), new Asked(code, device))
                            .addAllObjects(errors.getModel()));
        }
        var typed = typed(form);
        limits.takeOrRefuse(BY_DEVICE, device.id());
        limits.takeOrRefuse(BY_EMAIL, typed.email().toLowerCase(Locale.ROOT));
        limits.takeOrRefuse("checkin", request);
        return in(checkIns.checkIn(read.get(), device, typed));
    }

    /** One tap: signed in, or on the phone she marked as her own. */
    @PostMapping(path = "/checkin/{code}", params = "who=me")
    ModelAndView checkInAsKnown(
            @PathVariable String code,
            @RequestParam String opened,
            @Valid @ModelAttribute("form") OwnForm form,
            BindingResult errors,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user,
            HttpServletRequest request) {
        var read = forms.read(opened, device);
        if (read.isEmpty()) {
            return tooOld();
        }
        var actor = user == null ? devices.of(device) : Optional.of(user.getActor());
        if (actor.isEmpty()) {
            return pages.form(
                    read.get(),
                    new Asked(code, device)); // forgotten, or signed out, since it was opened
        }
        askWhyLate(read.get(), form.lateReason(), errors);
        var profession = form.profession();
        if (errors.hasErrors() || profession == null) {
            return invalid(
                    pages.mine(read.get(), new Asked(code, device), actor.get(), user != null)
                            .addAllObjects(errors.getModel()));
        }
        limits.takeOrRefuse(BY_DEVICE, device.id());
        limits.takeOrRefuse("checkin", request);
        var mine = new Mine(actor.get(), profession, form.lateReason());
        return in(
                user == null
                        ? checkIns.checkInOnOwnPhone(read.get(), device, mine)
                        : checkIns.checkInSignedIn(read.get(), device, mine));
    }

    /** "Not you?", "Check in somebody else": the same form, empty. Nothing is written. */
    @PostMapping(path = "/checkin/{code}", params = "who=other")
    ModelAndView somebodyElse(
            @PathVariable String code, @RequestParam String opened, @ThisDevice Device device) {
        return forms.read(opened, device)
                .map(read -> pages.form(read, new Asked(code, device)))
                .orElseGet(this::tooOld);
    }

    @PostMapping(path = "/checkin/{code}", params = "who=same")
    ModelAndView goOn(
            @RequestParam String opened,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        return forms.read(opened, device)
                .map(read -> in(checkIns.goOn(read, visitor(device, user))))
                .orElseGet(this::tooOld);
    }

    /** "Forget me on this phone." */
    @PostMapping("/checkin/own-phone/forgetting")
    ModelAndView forget(@ThisDevice Device device) {
        devices.forget(device);
        return pages.enter("checkin.forgotten", OK);
    }

    /** The visit was proved here before: its pages open for its owner, signed in. */
    @ExceptionHandler(VisitIsSomebodys.class)
    String signInFirst() {
        return "redirect:/sign-in";
    }

    private ModelAndView tooOld() {
        return pages.enter("checkin.tooOld", UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView in(UUID visitId) {
        return new ModelAndView(Here.redirect(visitId, ""));
    }

    private static void askWhyLate(
            OpenedForm opened, @Nullable String reason, BindingResult errors) {
        if (opened.late() && (reason == null || reason.isBlank())) {
            errors.rejectValue("lateReason", "checkin.late.missing");
        }
    }

    /** Valid: nothing of it is null. */
    private static Typed typed(CheckInForm form) {
        return new Typed(
                Objects.requireNonNull(form.email()).strip(),
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.profession()),
                form.lateReason());
    }
}
