package tandem.learning.attendance.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.CheckInSheet;
import tandem.learning.attendance.CheckInSheets;
import tandem.learning.attendance.OpenedForm;
import tandem.learning.attendance.OpenedForms;
import tandem.learning.attendance.VisitView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;
import tandem.platform.shared.Option;
import tandem.platform.shared.When;

/** The pages before somebody is in: they write nothing. */
@Component
class CheckInPages {
    private final CheckInSheets sheets;
    private final OpenedForms forms;
    private final LearnerService learners;
    private final MessageSource texts;

    CheckInPages(
            CheckInSheets sheets, OpenedForms forms, LearnerService learners, MessageSource texts) {
        this.sheets = sheets;
        this.forms = forms;
        this.learners = learners;
        this.texts = texts;
    }

    /**
     * Under which address, on which device.
     *
     * @param code as it was scanned or typed; the form is sent to the same address
     */
    record Asked(String code, Device device) {}

    /** Where a code is typed; why the last one opened nothing. */
    ModelAndView enter(@Nullable String why, HttpStatus status) {
        var page = new ModelAndView("attendance/enter-code");
        page.addObject("why", why);
        page.setStatus(status);
        return page;
    }

    /** The session is at hand: what else stands on the page is read without asking for it again. */
    void readFor(SessionPlan plan) {
        sheets.of(plan);
    }

    ModelAndView form(OpenedForm opened, Asked by) {
        return around("attendance/check-in", opened, by)
                .addObject("professions", professions())
                .addObject("form", CheckInForm.EMPTY);
    }

    /** One tap for whom this browser knows. */
    ModelAndView mine(OpenedForm opened, Asked by, Actor actor, boolean signedIn) {
        var profession = learners.profession(actor.accountId()).orElse(null);
        return around("attendance/check-in-known", opened, by)
                .addObject("who", actor.name())
                .addObject("signedIn", signedIn)
                .addObject("known", profession)
                .addObject("professions", profession == null ? professions() : List.of())
                .addObject("form", new OwnForm(profession, null));
    }

    /** No name: others may use this device. */
    ModelAndView again(OpenedForm opened, Asked by, VisitView before) {
        var plan = sheets.of(opened.sessionId()).session();
        return around("attendance/checked-in-again", opened, by)
                .addObject("at", When.time(before.scannedAt(), plan.zone()));
    }

    static ModelAndView invalid(ModelAndView page) {
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView around(String template, OpenedForm opened, Asked by) {
        CheckInSheet sheet = sheets.of(opened.sessionId());
        var plan = sheet.session();
        return new ModelAndView(template)
                .addObject("sheet", SheetView.of(sheet))
                .addObject("opened", forms.seal(opened, by.device()))
                .addObject("code", by.code())
                .addObject("scanned", When.time(opened.openedAt(), plan.zone()))
                .addObject("late", opened.late())
                .addObject(
                        "opens",
                        opened.openedAt().isBefore(plan.checkInOpens())
                                ? When.time(plan.checkInOpens(), plan.zone())
                                : null);
    }

    List<Option> professions() {
        return Arrays.stream(Profession.values())
                .map(it ->
                        new Option(it.name(), texts.getMessage(it.messageKey(), null, Locale.US)))
                .toList();
    }
}
