package tandem.operations.demo;

import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.learning.attendance.CheckInService;
import tandem.learning.attendance.DecideVisit;
import tandem.learning.attendance.Means;
import tandem.learning.attendance.OpenedForm;
import tandem.learning.attendance.RosterService.OfSession;
import tandem.learning.attendance.StaffDecisions;
import tandem.operations.demo.DemoActivities.Taught;
import tandem.operations.demo.DemoPeople.SignIn;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.learners.Profession;
import tandem.platform.encryption.Token;

/** Those who leave work for the CE office: late, or never seen again. */
@Component
@Profile("demo")
class DemoLateComers {
    private final CheckInService checkIns;
    private final StaffDecisions staff;
    private final DemoPeople people;
    private final SteppedClock clock;

    DemoLateComers(
            CheckInService checkIns, StaffDecisions staff, DemoPeople people, SteppedClock clock) {
        this.checkIns = checkIns;
        this.staff = staff;
        this.people = people;
        this.clock = clock;
    }

    /** After the end, with a reason. */
    UUID asksLate(Taught taught, Actor person, String reason) {
        return checkIns.checkInSignedIn(
                form(taught, true),
                new Device(Token.random().value()),
                new CheckInService.Mine(person, Profession.NURSE_PRACTITIONER, reason));
    }

    void grant(Taught taught, UUID visitId, int minutes) {
        staff.decide(
                new DecideVisit(
                        new OfSession(taught.sessionId(), visitId),
                        DecideVisit.Word.LATE_GRANTED,
                        minutes,
                        "Named by the speaker, on the sign-in sheet at the door",
                        false),
                people.call(SignIn.CE_SPECIALIST));
    }

    /** A name and an address that nobody ever proved. */
    void leavesWithoutProof(Taught taught, String name, String email) {
        checkIns.checkIn(
                form(taught, false),
                new Device(Token.random().value()),
                new CheckInService.Typed(email, name, Profession.NURSE, null));
    }

    private OpenedForm form(Taught taught, boolean late) {
        return new OpenedForm(
                taught.sessionId(),
                UUID.randomUUID(),
                Means.QR,
                clock.instant(),
                false,
                late,
                false);
    }
}
