package tandem.learning.attendance.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.Means;
import tandem.learning.attendance.OpenedForms;
import tandem.learning.attendance.ScannedCode;
import tandem.learning.attendance.SessionCodes;
import tandem.learning.attendance.Visits;
import tandem.learning.attendance.web.CheckInPages.Asked;
import tandem.people.accounts.Device;
import tandem.people.accounts.KnownDevices;
import tandem.people.accounts.SignedInUser;
import tandem.people.accounts.ThisDevice;
import tandem.platform.limits.Limit;
import tandem.platform.limits.Limits;
import tandem.platform.shared.When;

/** What the QR code opens. It reads and writes nothing: a row begins with a typed name. */
@Controller
@PreAuthorize("permitAll()")
class CheckInController {
    /** Codes that open nothing, by device; a miss of the eye is no attack. */
    private static final Limit WRONG_CODES = new Limit("checkin.wrong", 30, Duration.ofMinutes(10));

    private final SessionCodes codes;
    private final OpenedForms forms;
    private final CheckInPages pages;
    private final Visits visits;
    private final KnownDevices devices;
    private final Limits limits;

    CheckInController(
            SessionCodes codes,
            OpenedForms forms,
            CheckInPages pages,
            Visits visits,
            KnownDevices devices,
            Limits limits) {
        this.codes = codes;
        this.forms = forms;
        this.pages = pages;
        this.visits = visits;
        this.devices = devices;
        this.limits = limits;
    }

    @GetMapping("/checkin")
    ModelAndView enter(@RequestParam(required = false) @Nullable String code) {
        return code == null || code.isBlank()
                ? pages.enter(null, OK)
                : new ModelAndView(
                        "redirect:/checkin/"
                                + UriUtils.encodePathSegment(code.strip(), UTF_8)
                                + "?typed=yes");
    }

    /**
     * @param session which one, where two sessions show the same code
     */
    @GetMapping("/checkin/{code}")
    ModelAndView open(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String typed,
            @RequestParam(required = false) @Nullable UUID session,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user,
            HttpServletRequest request) {
        return switch (codes.find(code)) {
            case ScannedCode.Open(var sessions, var printed) -> {
                var chosen = chosen(sessions, session);
                yield chosen.size() == 1
                        ? show(
                                chosen.getFirst(),
                                means(printed, typed),
                                new Asker(new Asked(code, device), user, isNew(request)))
                        : new ModelAndView(
                                "attendance/which-session", "sessions", Choice.of(sessions));
            }
            case ScannedCode.Ended _ -> pages.enter("checkin.ended", GONE);
            case ScannedCode.Unknown _ -> unknown(device, request);
        };
    }

    /** "Not you? Start again": the form of the same scan, its code unasked. */
    @GetMapping("/checkin/again")
    ModelAndView again(@RequestParam String opened, @ThisDevice Device device) {
        return forms.read(opened, device)
                .map(read -> pages.form(read, new Asked("again", device)))
                .orElseGet(() -> pages.enter("checkin.tooOld", UNPROCESSABLE_CONTENT));
    }

    private record Asker(Asked by, @Nullable SignedInUser user, boolean isNew) {}

    /** A browser without the cookie is asked nothing of the database. */
    private ModelAndView show(SessionPlan plan, Means means, Asker asker) {
        var by = asker.by();
        var device = by.device();
        var before = asker.isNew() ? null : visits.current(plan.id(), device).orElse(null);
        pages.readFor(plan);
        var opened = forms.open(plan, means, before != null);
        var user = asker.user();
        if (user != null) {
            return before != null && user.getActor().accountId().equals(before.personId())
                    ? new ModelAndView(Here.redirect(before.id(), ""))
                    : pages.mine(opened, by, user.getActor(), true);
        }
        var owner = asker.isNew() ? null : devices.of(device).orElse(null);
        if (owner != null) {
            return pages.mine(opened, by, owner, false);
        }
        return before == null ? pages.form(opened, by) : pages.again(opened, by, before);
    }

    private ModelAndView unknown(Device device, HttpServletRequest request) {
        limits.takeOrRefuse(WRONG_CODES, device.id());
        limits.takeOrRefuse("checkin.wrong", request);
        return pages.enter("checkin.unknown", NOT_FOUND);
    }

    private static List<SessionPlan> chosen(List<SessionPlan> sessions, @Nullable UUID session) {
        return session == null
                ? sessions
                : sessions.stream().filter(plan -> plan.id().equals(session)).toList();
    }

    private static Means means(boolean printed, @Nullable String typed) {
        return printed ? Means.PRINTED : typed == null ? Means.QR : Means.TYPED;
    }

    private static boolean isNew(HttpServletRequest request) {
        return WebUtils.getCookie(request, Device.COOKIE) == null;
    }

    /** One of the sessions that show the same code. */
    record Choice(UUID id, String title, String when) {
        static List<Choice> of(List<SessionPlan> sessions) {
            return sessions.stream()
                    .map(plan ->
                            new Choice(
                                    plan.id(),
                                    plan.title(),
                                    When.span(plan.startsAt(), plan.endsAt(), plan.zone())))
                    .toList();
        }
    }
}
