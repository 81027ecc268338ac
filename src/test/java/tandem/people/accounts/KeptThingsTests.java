package tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.platform.mail.MailService;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;
import tandem.testing.Statements;

/** What waits for somebody to come back: drafts, forms sent too late, her own phone. */
@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(Statements.class)
class KeptThingsTests {
    static final Map<String, List<String>> TYPED =
            Map.of("title", List.of("Ask \"at\" check-out"), "days", List.of("MON", "TUE"));

    @MockitoBean MailService mails;
    @Autowired Drafts drafts;
    @Autowired KeptForms forms;
    @Autowired KnownDevices devices;
    @Autowired AccountService accounts;
    @Autowired RoleService roles;
    @Autowired JdbcClient db;
    @Autowired Clock clock;
    Actor nadia;
    Actor ben;

    @BeforeEach
    void twoPeople() {
        nadia = anAccount(accounts);
        ben = anAccount(accounts);
    }

    @Test
    void aDraftIsOnePerOwnerAndForm() {
        drafts.save(nadia.accountId(), "cycle", Map.of("title", List.of("first")));
        drafts.save(nadia.accountId(), "cycle", TYPED);
        drafts.save(nadia.accountId(), "report", Map.of());
        assertThat(drafts.find(nadia.accountId(), "cycle"))
                .contains(new Draft(TYPED, clock.instant()));
        assertThat(drafts.find(ben.accountId(), "cycle")).isEmpty();
        drafts.drop(nadia.accountId(), "cycle");
        assertThat(drafts.find(nadia.accountId(), "cycle")).isEmpty();
        assertThat(drafts.find(nadia.accountId(), "report")).isPresent();
    }

    @Test
    void aDraftWithoutEndIsNotKept() {
        var most = "x".repeat(Drafts.LARGEST - "{'a':['']}".length());
        assertThat(drafts.save(nadia.accountId(), "cycle", Map.of("a", List.of(most)))).isTrue();
        assertThat(drafts.save(nadia.accountId(), "cycle", Map.of("a", List.of(most + "x"))))
                .isFalse();
        assertThat(drafts.find(nadia.accountId(), "cycle"))
                .contains(new Draft(Map.of("a", List.of(most)), clock.instant()));
    }

    @Test
    void norAreDraftsWithoutEndOfOnePerson() {
        for (int i = 0; i < Drafts.MOST; i++) {
            assertThat(drafts.save(nadia.accountId(), "cycle/" + i, TYPED)).isTrue();
        }
        assertThat(drafts.save(nadia.accountId(), "one more", TYPED)).isFalse();
        assertThat(drafts.save(nadia.accountId(), "cycle/0", Map.of())).isTrue();
        assertThat(drafts.save(ben.accountId(), "one more", TYPED)).isTrue();
    }

    @Test
    void aDraftCostsOneStatementToKeepToShowAndToDrop() throws Exception {
        var nadias = nadia.accountId();
        assertThat(Statements.of(() -> drafts.save(nadias, "cycle", TYPED))).hasSize(1);
        assertThat(Statements.of(() -> drafts.find(nadias, "cycle"))).hasSize(1);
        assertThat(Statements.of(() -> drafts.drop(nadias, "cycle"))).hasSize(1);
    }

    @Test
    void aKeptFormIsForItsOwnerForAnHour() {
        var token = forms.keep(nadia.accountId(), new KeptForm("/cycles/1/study", TYPED));
        assertThat(forms.find(token, nadia)).contains(new KeptForm("/cycles/1/study", TYPED));
        assertThat(forms.find(token, ben)).isEmpty();
        db.sql("update accounts.kept_form set expires_at = ?")
                .param(OffsetDateTime.now(clock))
                .update();
        assertThat(forms.find(token, nadia)).isEmpty();
    }

    @Test
    void forgetsWhatIsOverAndNothingElse() {
        var now = OffsetDateTime.now(clock);
        drafts.save(nadia.accountId(), "old", TYPED);
        db.sql("update accounts.draft set saved_at = ? where form = 'old'")
                .param(now.minus(AccountJobs.DRAFTS).minus(Duration.ofSeconds(1)))
                .update();
        drafts.save(nadia.accountId(), "new", TYPED);
        var kept = forms.keep(nadia.accountId(), new KeptForm("/x", TYPED));
        AccountJobs.forget(db, now);
        assertThat(drafts.find(nadia.accountId(), "old")).isEmpty();
        assertThat(drafts.find(nadia.accountId(), "new")).isPresent();
        assertThat(forms.find(kept, nadia)).isPresent();
        AccountJobs.forget(db, now.plus(KeptForms.KEPT_FOR));
        assertThat(db.sql("select count(*) from accounts.kept_form").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aPhoneBelongsToOnePersonUntilSheOrAnotherSaysOtherwise() {
        var phone = aDevice();
        assertThat(devices.of(phone)).isEmpty();
        devices.remember(phone, nadia, "iPhone, Safari");
        assertThat(devices.of(phone)).contains(nadia);
        assertThat(devices.of(aDevice())).isEmpty();
        assertThat(devices.list(nadia))
                .extracting(KnownDevice::label)
                .containsExactly("iPhone, Safari");
        devices.remember(phone, ben, "iPhone, Safari");
        assertThat(devices.of(phone)).contains(ben);
        assertThat(devices.list(nadia)).isEmpty();
        devices.forget(phone);
        assertThat(devices.of(phone)).isEmpty();
    }

    @Test
    void revokesOnlyHerOwnPhones() {
        var phone = aDevice();
        devices.remember(phone, nadia, "iPhone, Safari");
        var id = devices.list(nadia).getFirst().id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> devices.revoke(id, ben));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> devices.revoke(UUID.randomUUID(), nadia));
        assertThat(devices.of(phone)).contains(nadia);
        devices.revoke(id, nadia);
        assertThat(devices.of(phone)).isEmpty();
    }

    @Test
    void thePhoneOfALockedAccountChecksNobodyIn() {
        var phone = aDevice();
        devices.remember(phone, nadia, "iPhone, Safari");
        roles.lock(nadia.accountId(), anAccount(accounts, Role.ADMIN));
        assertThat(devices.of(phone)).isEmpty();
    }
}
