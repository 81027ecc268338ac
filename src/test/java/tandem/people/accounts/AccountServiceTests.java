package tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.anAccount;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class AccountServiceTests {
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;

    @Test
    void findsAPersonByAnyWordOfNameAndConfirmedAddress() {
        var email = UUID.randomUUID() + "@search.example";
        var opened = accounts.open(new OpenAccount("Zora N. Hurston", email, null, Set.of()));
        assertThat(accounts.search("hurs " + email.substring(0, 8), 5))
                .containsExactly(new Person(opened.accountId(), "Zora N. Hurston", email));
        assertThat(accounts.search("%", 5)).isEmpty();
        assertThat(accounts.search(" ", 5)).isEmpty();
    }

    @Test
    void anUnconfirmedAddressBlocksNobodyAndFindsNobody() {
        var staff = anAccount(accounts, Role.CE_STAFF);
        var email = UUID.randomUUID() + "@unconfirmed.example";
        var vouched = accounts.openUnconfirmed("Typed Once", email, staff);
        accounts.openUnconfirmed("Typed Twice", email, staff);
        assertThat(accounts.idByConfirmedEmail(email)).isEmpty();
        assertThat(accounts.person(vouched).email()).isNull();
        var proved = accounts.open(new OpenAccount("Proved", email, null, Set.of()));
        assertThat(accounts.idByConfirmedEmail(email.toUpperCase(Locale.ROOT)))
                .contains(proved.accountId());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> accounts.open(new OpenAccount("Other", email, null, Set.of())))
                .withMessageContaining("confirmed_addresses_belong_to_one_account");
    }

    @Test
    void aMergedPersonActsAsTheSurvivorAndKeepsAllHerAddresses() {
        var survivor = anAccount(accounts, Role.FACULTY);
        var merged = anAccount(accounts);
        var merge = merge(merged, survivor);
        assertThat(accounts.group(merged.accountId()))
                .isEqualTo(accounts.group(survivor.accountId()))
                .containsExactlyInAnyOrder(merged.accountId(), survivor.accountId());
        assertThat(accounts.actor(merged.accountId())).contains(survivor);
        assertThat(accounts.confirmedEmails(survivor.accountId())).hasSize(2);
        var email = String.valueOf(accounts.person(merged.accountId()).email());
        assertThat(accounts.idByConfirmedEmail(email)).contains(survivor.accountId());

        db.sql("update accounts.same_person set ended_at = merged_at, ended_by = ? where id = ?")
                .params(survivor.accountId(), merge)
                .update();
        assertThat(accounts.actor(merged.accountId())).contains(merged);
        assertThat(accounts.group(merged.accountId())).containsExactly(merged.accountId());
    }

    @Test
    void mergesMakeNoChainsNoLoopsAndNoSecondHome() {
        var a = anAccount(accounts);
        var b = anAccount(accounts);
        var c = anAccount(accounts);
        merge(a, b);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> merge(b, c));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> merge(b, a));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> merge(c, a));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> merge(a, c));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> merge(c, c));
    }

    private UUID merge(Actor merged, Actor survivor) {
        var id = UUID.randomUUID();
        db.sql("insert into accounts.same_person values (?, ?, ?, ?, ?, 'One person', null, null)")
                .params(
                        id,
                        merged.accountId(),
                        survivor.accountId(),
                        OffsetDateTime.parse("2026-03-01T10:00:00Z"),
                        survivor.accountId())
                .update();
        return id;
    }
}
