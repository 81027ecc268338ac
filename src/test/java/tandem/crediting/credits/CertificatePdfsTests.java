package tandem.crediting.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static tandem.testing.Actors.anAccount;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tandem.crediting.credits.ClaimOutcome.Awarded;
import tandem.learning.attendance.Attended;
import tandem.learning.attendance.AttendedActivities;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class CertificatePdfsTests {
    @Autowired CertificatePdfs pdfs;
    @Autowired ClaimService claims;
    @Autowired AccountService accounts;
    @Autowired LearnerService learners;
    @Autowired JdbcClient db;
    @MockitoBean AttendedActivities attended;
    @MockitoBean TaggedPdf renderer;
    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger atWork = new AtomicInteger();
    final List<Integer> together = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> held = Collections.synchronizedList(new ArrayList<>());
    @Nullable CyclicBarrier pair;
    Actor staff;
    UUID activity;

    @BeforeEach
    void aRendererThatIsWatched() {
        staff = anAccount(accounts, Role.CE_STAFF);
        activity = CreditsFixtures.anActivity(db, staff.accountId());
        CreditsFixtures.bothOffers(db, activity, "1.00", staff.accountId());
        when(attended.of(any(), any()))
                .thenReturn(
                        new Attended(
                                60,
                                false,
                                true,
                                Instant.parse("2026-02-26T18:00:00Z"),
                                LocalDate.of(2026, 2, 26),
                                List.of(UUID.randomUUID())));
        pair = null;
        together.clear();
        held.clear();
        when(renderer.of(any(), anyMap())).thenAnswer(this::draw);
    }

    @Test
    void isMadeOnceAndTheSameBytesEverAfter() throws Exception {
        var owner = someone();
        var number = aCertificate(owner);
        var files = atOnce(Collections.nCopies(8, () -> pdfs.pdf(number, owner)));
        files.add(pdfs.pdf(number, staff));
        assertThat(files).allSatisfy(file -> assertThat(file).isEqualTo(files.getFirst()));
        assertThat(stored("select bytes from credits.certificate_pdf where number = ?", number))
                .as("sealed")
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("file");
        assertThat(stored("select sha256 from credits.certificate_pdf where number = ?", number))
                .isEqualTo(
                        java.security.MessageDigest.getInstance("SHA-256")
                                .digest(files.getFirst()));
    }

    @Test
    void atMostTwoAreMadeAtATimeAndNoConnectionIsHeldMeanwhile() throws Exception {
        var downloads = new ArrayList<Callable<byte[]>>();
        for (int i = 0; i < 12; i++) {
            var owner = someone();
            var number = aCertificate(owner);
            downloads.add(() -> pdfs.pdf(number, owner));
        }
        pair = new CyclicBarrier(2);
        atOnce(downloads);
        assertThat(together).hasSize(12).allSatisfy(it -> assertThat(it).isLessThanOrEqualTo(2));
        assertThat(held).containsOnly(0);
        verify(renderer, times(12)).of(any(), anyMap());
    }

    @Test
    void isTheOwnersAndTheOffices() {
        var number = aCertificate(someone());
        var another = someone();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pdfs.pdf(number, another));
    }

    /** Each file is another one, so that a second rendering would show. */
    byte[] draw(InvocationOnMock call) throws Exception {
        together.add(atWork.incrementAndGet());
        held.add(TransactionSynchronizationManager.getResourceMap().size());
        if (pair != null) {
            pair.await(20, TimeUnit.SECONDS);
        }
        atWork.decrementAndGet();
        return ("file " + made.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    }

    CertificateNumber aCertificate(Actor owner) {
        var claim = new ClaimCredit(activity, new BigDecimal("1.00"), true);
        return ((Awarded) claims.claim(claim, owner)).number();
    }

    Actor someone() {
        var actor = anAccount(accounts);
        learners.state(actor.accountId(), Profession.NURSE);
        return actor;
    }

    byte[] stored(String select, CertificateNumber number) {
        return db.sql(select).param(number.symbols()).query(byte[].class).single();
    }

    static List<byte[]> atOnce(List<Callable<byte[]>> downloads) throws Exception {
        var files = new ArrayList<byte[]>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var download : threads.invokeAll(downloads)) {
                files.add(download.get());
            }
        }
        return files;
    }
}
