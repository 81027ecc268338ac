package tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.people.accounts.CodeOutcome.NameWanted;
import tandem.people.accounts.CodeOutcome.Proved;
import tandem.people.accounts.CodeOutcome.Wrong;
import tandem.platform.mail.MailService;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class SignInCodesTests {
    static final CodeOutcome VOID = new CodeOutcome.Void();

    @MockitoBean MailService mails;
    @Autowired SignInCodes codes;
    @Autowired AccountService accounts;
    @Autowired RoleService roles;
    @Autowired JdbcClient db;
    Letters letters;
    Device device;
    String email;

    @BeforeEach
    void someoneAtABrowser() {
        letters = new Letters(mails);
        device = aDevice();
        email = UUID.randomUUID() + "@codes.example";
    }

    @Test
    void provesAnAddressAndOpensItsAccountOnce() {
        ask(email.toUpperCase(Locale.ROOT), "Nadia Farouk");
        assertThat(letters.last().recipient()).isEqualTo(email);
        assertThat(codes.prove(right()))
                .isInstanceOfSatisfying(
                        Proved.class,
                        it -> {
                            assertThat(it.newAccount()).isTrue();
                            assertThat(it.email()).isEqualTo(email);
                            assertThat(it.actor().roles()).containsExactly(Role.LEARNER);
                            assertThat(accounts.idByConfirmedEmail(email))
                                    .contains(it.actor().accountId());
                        });
        assertThat(codes.prove(right())).isEqualTo(VOID);
    }

    @Test
    void findsTheAccountThatIsThereAndChangesNothingOfIt() {
        var nadia = accounts.open(new OpenAccount("Nadia Farouk", email, null, Set.of()));
        ask(email, "Somebody Else");
        assertThat(codes.prove(right())).isEqualTo(new Proved(nadia, email, false));
        assertThat(accounts.person(nadia.accountId()).name()).isEqualTo("Nadia Farouk");
    }

    @Test
    void worksOnlyInTheBrowserThatAsked() {
        ask(email, "Nadia Farouk");
        assertThat(codes.prove(new ProveCode(aDevice(), letters.code()))).isEqualTo(VOID);
        assertThat(codes.prove(right())).isInstanceOf(Proved.class);
    }

    @Test
    void isVoidAfterFiveWrongTries() {
        ask(email, "Nadia Farouk");
        var wrong = new ProveCode(device, letters.wrongCode());
        for (int left = 4; left > 0; left--) {
            assertThat(codes.prove(wrong)).isEqualTo(new Wrong(left));
        }
        assertThat(codes.prove(wrong)).isEqualTo(VOID);
        assertThat(codes.prove(right())).isEqualTo(VOID);
        assertThat(codes.proveLink(letters.link(), null)).isEqualTo(VOID);
    }

    @Test
    void askingAgainVoidsTheFormer() {
        ask(email, "Nadia Farouk");
        var former = right();
        var formerLink = letters.link();
        ask(email, "Nadia Farouk");
        assertThat(letters.code()).isNotEqualTo(former.code());
        assertThat(codes.prove(former)).isEqualTo(new Wrong(4));
        assertThat(codes.behind(formerLink)).isEmpty();
        assertThat(codes.proveLink(formerLink, null)).isEqualTo(VOID);
        assertThat(codes.prove(right())).isInstanceOf(Proved.class);
    }

    @Test
    void endsAfterAQuarterOfAnHour(@Autowired Clock clock) {
        ask(email, "Nadia Farouk");
        assertThat(letters.last().secret()).isNotNull();
        expire(clock.instant());
        assertThat(codes.prove(right())).isEqualTo(VOID);
        assertThat(codes.behind(letters.link())).isEmpty();
        assertThat(codes.pending(device)).isEmpty();
    }

    @Test
    void asksANameOfWhoIsNewAndGaveNone() {
        ask(email, null);
        assertThat(codes.pending(device).orElseThrow().nameWanted()).isFalse();
        assertThat(codes.prove(right())).isEqualTo(new NameWanted(email));
        assertThat(accounts.idByConfirmedEmail(email)).isEmpty();
        assertThat(codes.pending(device).orElseThrow().nameWanted()).isTrue();
        assertThat(codes.name(aDevice(), "Somebody Else")).isEqualTo(VOID);
        assertThat(codes.name(device, "Nadia Farouk")).isInstanceOf(Proved.class);
        assertThat(codes.name(device, "Nadia Farouk")).isEqualTo(VOID);
    }

    @Test
    void theLinkWorksInAnotherBrowserAndOnce() {
        ask(email, null);
        assertThat(codes.proveLink(letters.link(), " ")).isEqualTo(new NameWanted(email));
        assertThat(codes.name(device, "Whoever asked, but proved nothing")).isEqualTo(VOID);
        assertThat(codes.proveLink(letters.link(), "Nadia Farouk")).isInstanceOf(Proved.class);
        assertThat(codes.proveLink(letters.link(), "Nadia Farouk")).isEqualTo(VOID);
        assertThat(codes.prove(right())).isEqualTo(VOID);
        assertThat(codes.pending(device)).isEmpty();
    }

    @Test
    void openingTheLinkWritesNothing() {
        ask(email, "Nadia Farouk");
        var before = everything();
        assertThat(codes.behind(letters.link()).orElseThrow().name()).isEqualTo("Nadia Farouk");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aLockedAccountSignsInNobody() {
        var nadia = accounts.open(new OpenAccount("Nadia", email, "a long password", Set.of()));
        roles.lock(nadia.accountId(), anAccount(accounts, Role.ADMIN));
        ask(email, null);
        assertThatExceptionOfType(AccountLocked.class).isThrownBy(() -> codes.prove(right()));
        assertThatExceptionOfType(AccountLocked.class)
                .isThrownBy(() -> codes.proveLink(letters.link(), null));
        assertThat(accounts.actor(nadia.accountId())).isEmpty();
    }

    @Test
    void storesNeitherCodeNorDeviceNorLink() {
        ask(email, "Nadia Farouk");
        assertThat(everything().toString())
                .doesNotContain(letters.code())
                .doesNotContain(letters.link().value())
                .doesNotContain(device.id());
    }

    @Test
    void ofTwentyTriesAtOnceFiveCount() throws Exception {
        ask(email, "Nadia Farouk");
        var wrong = new ProveCode(device, letters.wrongCode());
        var outcomes = atOnce(20, () -> codes.prove(wrong));
        assertThat(outcomes).filteredOn(it -> it instanceof Wrong).hasSize(4);
        assertThat(outcomes).filteredOn(it -> it.equals(VOID)).hasSize(16);
        assertThat(tries()).isEqualTo(5);
        assertThat(codes.prove(right())).isEqualTo(VOID);
    }

    @Test
    void ofTwentyRightTriesAtOnceOneProves() throws Exception {
        ask(email, "Nadia Farouk");
        var right = right();
        var outcomes = atOnce(20, () -> codes.prove(right));
        assertThat(outcomes).filteredOn(it -> it instanceof Proved).hasSize(1);
        assertThat(outcomes).filteredOn(it -> it.equals(VOID)).hasSize(19);
    }

    @Test
    void twentyBrowsersThatProveOneNewAddressAtOnceShareItsAccount() throws Exception {
        var proofs =
                IntStream.range(0, 20)
                        .<Callable<CodeOutcome>>mapToObj(i -> {
                            var browser = aDevice();
                            codes.ask(new AskForCode(email, "Nadia " + i, browser, null));
                            var proof = new ProveCode(browser, letters.code());
                            return () -> codes.prove(proof);
                        })
                        .toList();
        var outcomes = atOnce(proofs);
        assertThat(outcomes).hasOnlyElementsOfType(Proved.class);
        assertThat(outcomes)
                .extracting(it -> ((Proved) it).actor())
                .containsOnly(((Proved) outcomes.getFirst()).actor());
        assertThat(outcomes).filteredOn(it -> ((Proved) it).newAccount()).hasSize(1);
    }

    @Test
    void twentyAsksAtOnceLeaveOneCode() throws Exception {
        atOnce(
                20,
                () -> {
                    ask(email, "Nadia Farouk");
                    return VOID;
                });
        assertThat(
                        db.sql(
                                        "select count(*) from accounts.sign_in_code"
                                                + " where address = ? and ended_at is null")
                                .param(email)
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/a b",
                "/{x}",
                "me",
                ""
            })
    void continuesNowhereElse(String where) {
        assertThat(new AskForCode(email, null, device, where).continueTo()).isNull();
        assertThat(new AskForCode(email, null, device, "/claims/1?a=b").continueTo())
                .isEqualTo("/claims/1?a=b");
    }

    void ask(String to, @Nullable String name) {
        codes.ask(new AskForCode(to, name, device, null));
    }

    ProveCode right() {
        return new ProveCode(device, letters.code());
    }

    int tries() {
        return db.sql("select tries from accounts.sign_in_code where address = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    void expire(Instant now) {
        db.sql("update accounts.sign_in_code set expires_at = ? where address = ?")
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), email)
                .update();
    }

    List<Map<String, Object>> everything() {
        return db
                .sql(
                        "select c.*, encode(code_hash, 'escape') c, encode(link_hash, 'escape') l,"
                                + " encode(device, 'escape') d from accounts.sign_in_code c"
                                + " where address = ?")
                .param(email)
                .query()
                .listOfRows()
                .stream()
                .map(row -> {
                    var copy = new TreeMap<>(row);
                    copy.values().removeIf(byte[].class::isInstance);
                    return (Map<String, Object>) copy;
                })
                .toList();
    }

    static List<CodeOutcome> atOnce(int times, Callable<CodeOutcome> task) throws Exception {
        return atOnce(Collections.nCopies(times, task));
    }

    static List<CodeOutcome> atOnce(List<Callable<CodeOutcome>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }
}
