package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
@Import(VisitsTests.Followers.class)
class VisitsTests {
    @Autowired private Visits visits;
    @Autowired private AccountService accounts;
    @Autowired private LearnerService learners;
    @Autowired private JdbcClient db;
    @Autowired private List<UUID> followed;

    private Actor staff;
    private UUID session;

    @TestConfiguration(proxyBeanMethods = false)
    static class Followers {
        @Bean
        List<UUID> followed() {
            return new ArrayList<>();
        }

        @Bean
        VisitFollower follower(List<UUID> followed) {
            return (visitId, actor) -> followed.add(visitId);
        }
    }

    @BeforeEach
    void aSessionRuns() {
        followed.clear();
        staff = anAccount(accounts, Role.CE_STAFF);
        session = aSession(db, staff.accountId(), NOW);
    }

    @Test
    void aSecondScanWithTheSameEmailFindsTheSameVisit() {
        var device = aDevice();
        var first = visits.open(aScan(session, device, "Nadia@Farouk.example "));
        var second = visits.open(aScan(session, device, "nadia@farouk.example"));
        assertThat(second).isEqualTo(first);
        assertThat(rows("visit")).isOne();
    }

    @Test
    void aUsedFormSentAgainWithAnotherNameMakesNothingNew() {
        var form = aScan(session, aDevice(), "nadia@farouk.example");
        var first = visits.open(form);
        var again =
                visits.open(
                        new CheckIn(
                                session,
                                form.device(),
                                form.nonce(),
                                "someone@else.example",
                                "Someone Else",
                                Profession.NURSE,
                                Means.QR,
                                NOW,
                                null));
        assertThat(again).isEqualTo(first);
        assertThat(rows("visit")).isOne();
    }

    @Test
    void aFormThatFoundAVisitIsUsedUpToo() {
        var device = aDevice();
        var first = visits.open(aScan(session, device, "nadia@farouk.example"));
        var second = aScan(session, device, "nadia@farouk.example");
        visits.open(second);
        var third =
                new CheckIn(
                        session,
                        device,
                        second.nonce(),
                        "someone@else.example",
                        "Someone Else",
                        Profession.NURSE,
                        Means.QR,
                        NOW,
                        null);
        assertThat(visits.open(third)).isEqualTo(first);
    }

    @Test
    void twoPeopleOnOneTabletAreTwoVisits() {
        var tablet = aDevice();
        visits.open(aScan(session, tablet, "nadia@farouk.example"));
        visits.open(aScan(session, tablet, "rahul@desai.example"));
        assertThat(rows("visit")).isEqualTo(2);
    }

    @Test
    void twoHundredPeopleCheckInAtOnce() throws Exception {
        var scans =
                IntStream.range(0, 200)
                        .<Callable<VisitView>>mapToObj(
                                i -> () -> visits.open(aScan(session, "person" + i + "@x.example")))
                        .toList();
        assertThat(atOnce(scans)).extracting(VisitView::id).doesNotHaveDuplicates().hasSize(200);
        assertThat(rows("visit")).isEqualTo(200);
    }

    @Test
    void thePersonWhoPressesTwentyTimesAtOnceIsOneVisit() throws Exception {
        var form = aScan(session, aDevice(), "nadia@farouk.example");
        var opened =
                VisitsTests.<VisitView>atOnce(Collections.nCopies(20, () -> visits.open(form)));
        assertThat(opened).extracting(VisitView::id).containsOnly(opened.getFirst().id());
        assertThat(rows("visit")).isOne();
    }

    @Test
    void thePersonWhoOpensTwentyFormsAtOnceIsOneVisit() throws Exception {
        var device = aDevice();
        var scans =
                IntStream.range(0, 20)
                        .<Callable<VisitView>>mapToObj(i ->
                                () -> visits.open(aScan(session, device, "nadia@farouk.example")))
                        .toList();
        var opened = atOnce(scans);
        assertThat(opened).extracting(VisitView::id).containsOnly(opened.getFirst().id());
        assertThat(rows("visit")).isOne();
    }

    @Test
    void provingAVisitMakesItHersOnce() {
        var nadia = anAccount(accounts);
        var visit = visits.open(aScan(session, "nadia@farouk.example"));
        visits.attach(visit.id(), nadia);
        visits.attach(visit.id(), nadia);
        assertThat(rows("attendance")).isOne();
        assertThat(followed).containsExactly(visit.id());
        assertThat(learners.profession(nadia.accountId())).contains(Profession.NURSE_PRACTITIONER);
    }

    @Test
    void twoProvedVisitsAreOneAttendance() {
        var nadia = anAccount(accounts);
        visits.attach(visits.open(aScan(session, "nadia@farouk.example")).id(), nadia);
        visits.attach(visits.open(aScan(session, "nadia@work.example")).id(), nadia);
        assertThat(rows("attendance")).isOne();
    }

    @Test
    void twentyVisitsProvedAtOnceAreOneAttendance() throws Exception {
        var nadia = anAccount(accounts);
        var proofs =
                IntStream.range(0, 20)
                        .mapToObj(i -> visits.open(aScan(session, "n" + i + "@farouk.example")))
                        .<Callable<UUID>>map(visit ->
                                () -> {
                                    visits.attach(visit.id(), nadia);
                                    return visit.id();
                                })
                        .toList();
        atOnce(proofs);
        assertThat(rows("attendance")).isOne();
        assertThat(followed).hasSize(20);
    }

    @Test
    void aProvedVisitBelongsToNobodyElse() {
        var visit = visits.open(aScan(session, "nadia@farouk.example"));
        visits.attach(visit.id(), anAccount(accounts));
        var rahul = anAccount(accounts);
        assertThatThrownBy(() -> visits.attach(visit.id(), rahul))
                .isInstanceOf(VisitOfAnother.class);
        assertThat(rows("attendance")).isOne();
    }

    @Test
    void anotherDeviceDoesNotFindTheVisit() {
        var visit = visits.open(aScan(session, "nadia@farouk.example"));
        assertThatThrownBy(() -> visits.visit(visit.id(), aDevice())).isInstanceOf(NotFound.class);
        assertThat(visits.current(session, aDevice())).isEmpty();
    }

    private int rows(String table) {
        return db.sql("select count(*) from attendance." + table + " where session_id = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
