package tandem.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.OpenAccount;
import tandem.people.accounts.Role;
import tandem.people.accounts.RoleService;
import tandem.platform.mail.Mail;
import tandem.platform.mail.MailService;
import tandem.testing.Browser;
import tandem.testing.PostgresTest;

/** Signing in, losing the sign-in and coming back, over HTTP against the whole application. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInJourneyTests {
    static final String PASSWORD = "correct horse battery";

    @MockitoBean MailService mails;
    @Autowired AccountService accounts;
    @Autowired RoleService roles;
    @Autowired JdbcClient db;
    @LocalServerPort int port;
    List<Mail> sent;
    Browser browser;
    String email;

    @BeforeEach
    void someoneAtABrowser() {
        sent = new CopyOnWriteArrayList<>();
        willAnswer(call -> sent.add(call.getArgument(0))).given(mails).send(any());
        browser = new Browser(port);
        email = UUID.randomUUID() + "@journey.example";
    }

    @Test
    void aVisitorLeavesNoSession() {
        var before = sessions();
        browser.get("/sign-in");
        browser.post("/sign-in", "email", email);
        browser.get("/sign-in/code");
        browser.post("/sign-in/code", "code", "000000");
        assertThat(browser.cookies()).containsOnlyKeys("csrf", "device");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void signsInByCodeAndGoesOnWhereItBegan() {
        aPerson();
        var first = browser.get("/me/profile");
        assertThat(first.location()).isEqualTo("/sign-in?continueTo=%2Fme%2Fprofile");
        var asked = browser.submit(browser.get(first.location()), "/sign-in");
        assertThat(asked.status()).isEqualTo(422);
        browser.post("/sign-in", "email", email, "continueTo", "/me/profile");
        assertThat(browser.get("/sign-in/code").text()).contains("Sent to " + email);
        var wrong = browser.post("/sign-in/code", "code", "12345");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("six digits");
        var right = browser.post("/sign-in/code", "code", code());
        assertThat(right.location()).isEqualTo("/me/profile");
        assertThat(browser.get("/me/profile").status()).isEqualTo(200);
    }

    @Test
    void theAnswerIsTheSameWhoeverItIs() {
        aPerson();
        browser.get("/sign-in");
        browser.post("/sign-in", "email", email);
        var known = browser.get("/sign-in/code").page().select("main").html();
        var stranger = "x" + email.substring(1);
        browser.post("/sign-in", "email", stranger);
        var unknown = browser.get("/sign-in/code").page().select("main").html();
        assertThat(withoutToken(unknown)).isEqualTo(withoutToken(known.replace(email, stranger)));
        assertThat(sent).extracting(Mail::recipient).containsExactly(email, stranger);
    }

    @Test
    void theSessionChangesAtSignInAndNothingOfTheFormerStays() {
        aPerson();
        withPassword();
        var former = browser.cookies().get("SESSION");
        browser.get("/me/profile");
        withPassword(); // already signed in, and once more
        assertThat(browser.cookies().get("SESSION")).isNotBlank().isNotEqualTo(former);
        var thief = new Browser(port);
        thief.cookies().put("SESSION", String.valueOf(former));
        assertThat(thief.get("/me/profile").location()).startsWith("/sign-in");
    }

    @Test
    void aSessionFromOutsideIsNotTaken() {
        aPerson();
        browser.cookies().put("SESSION", "ZmRlYjM0NTYtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");
        withPassword();
        assertThat(browser.cookies().get("SESSION"))
                .isNotEqualTo("ZmRlYjM0NTYtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");
    }

    @Test
    void refusesAPasswordInOneWayOnly() {
        aPerson();
        browser.get("/sign-in");
        var wrong = browser.post("/sign-in/password", "email", email, "password", "wrong");
        var unknown =
                browser.post(
                        "/sign-in/password",
                        "email",
                        "x" + email.substring(1),
                        "password",
                        "wrong");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.text()).isEqualTo(unknown.text()).contains("do not match");
    }

    @Test
    void endsEverySessionWhenRolesChangeOrTheAccountIsLocked() {
        var person = aPerson();
        var administrator =
                accounts.open(new OpenAccount("Sam", "sam" + email, null, Set.of(Role.ADMIN)));
        withPassword();
        roles.give(person.accountId(), Role.FACULTY, administrator);
        assertThat(browser.get("/me/profile").location()).startsWith("/sign-in");
        withPassword();
        assertThat(browser.get("/me/profile").status()).isEqualTo(200);
        roles.lock(person.accountId(), administrator);
        assertThat(browser.get("/me/profile").location()).startsWith("/sign-in");
        assertThat(withPassword().status()).isEqualTo(422);
    }

    @Test
    void whatWasSentAfterTheSignInExpiredComesBackToTheSamePerson() {
        aPerson();
        withPassword();
        var profile = browser.get("/me/profile");
        assertThat(profile.status()).isEqualTo(200);
        db.sql("delete from infrastructure.spring_session").update();

        var late = browser.post("/me/profile/name", "name", "Nadia \"F\" Farouk <b>");
        assertThat(late.location()).startsWith("/sign-in?continueTo=");
        assertThat(browser.get("/sign-in").text()).contains("expired", "kept for an hour");
        assertThat(withPassword().location()).isEqualTo("/sign-in/kept");
        var kept = browser.get("/sign-in/kept");
        assertThat(kept.page().select("input[name=name]").val())
                .isEqualTo("Nadia \"F\" Farouk <b>");
        var saved = browser.submit(kept, "/me/profile/name");
        assertThat(saved.location()).isEqualTo("/me/profile");
        assertThat(browser.get("/me/profile").page().select("#name").val())
                .isEqualTo("Nadia \"F\" Farouk <b>");
        assertThat(db.sql("select count(*) from accounts.kept_form").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whatSomebodyElseHadSentIsDeletedUnseen() {
        aPerson();
        withPassword();
        browser.get("/me/profile");
        db.sql("delete from infrastructure.spring_session").update();
        browser.post("/me/profile/name", "name", "Her new name");

        email = "other" + email;
        aPerson();
        assertThat(withPassword().location()).isEqualTo("/me");
        assertThat(browser.get("/sign-in/kept").location()).isEqualTo("/me");
        assertThat(db.sql("select count(*) from accounts.kept_form").query(Integer.class).single())
                .isZero();
    }

    @Test
    void readingPagesWritesTheSignInOnceAMinute() {
        aPerson();
        withPassword();
        browser.get("/me/profile");
        var noted = rows();
        browser.get("/me/profile");
        assertThat(rows()).isEqualTo(noted);

        db.sql(
                        """
                        update infrastructure.spring_session
                        set last_access_time = last_access_time - 61000, expiry_time = expiry_time - 61000
                        """)
                .update();
        var aged = rows();
        browser.get("/me/profile");
        assertThat(rows()).isNotEqualTo(aged);
    }

    @Test
    void aSignOutLeavesNothingForTheNextPerson() {
        aPerson();
        withPassword();
        browser.get("/me/profile");
        assertThat(browser.post("/sign-out").location()).isEqualTo("/");
        assertThat(browser.cookies()).containsOnlyKeys("device");
        assertThat(browser.get("/me/profile").location()).startsWith("/sign-in");
    }

    @Test
    void aFormOpenedBeforeTheSignInOfTheSamePersonStillSends() {
        aPerson();
        withPassword();
        browser.get("/me/profile");
        var token = browser.cookies().get("csrf");
        db.sql("delete from infrastructure.spring_session").update();
        withPassword();
        assertThat(browser.cookies().get("csrf")).isEqualTo(token);
        browser.cookies().put("last", "forged");
        withPassword();
        assertThat(browser.cookies().get("csrf")).isNotEqualTo(token);
    }

    @Test
    void tellsHtmxToGoToTheSignInPage() {
        var late = browser.with("HX-Request", "true").get("/me/profile");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.header("HX-Redirect")).isEqualTo("/sign-in?continueTo=%2Fme%2Fprofile");
    }

    @Test
    void openingTheMailedLinkWritesNothingAndItsButtonSignsIn() {
        aPerson();
        browser.get("/sign-in");
        browser.post("/sign-in", "email", email);
        var link = Pattern.compile("http://localhost:8080(/sign-in/link/\\S+)");
        var found = link.matcher(sent.getLast().body());
        assertThat(found.find()).isTrue();
        var path = found.group(1);

        var scanner = new Browser(port);
        var before = rows();
        assertThat(scanner.get(path).text()).contains("Sign in as Nadia Farouk", email);
        assertThat(rows()).isEqualTo(before);
        assertThat(scanner.cookies()).containsOnlyKeys("csrf");
        assertThat(scanner.post(path).location()).isEqualTo("/me");
        assertThat(scanner.get("/me/profile").status()).isEqualTo(200);
        assertThat(browser.get(path).status()).isEqualTo(410);
    }

    Actor aPerson() {
        return accounts.open(new OpenAccount("Nadia Farouk", email, PASSWORD, Set.of()));
    }

    Browser.Answer withPassword() {
        browser.get("/sign-in");
        return browser.post("/sign-in/password", "email", email, "password", PASSWORD);
    }

    String code() {
        var code = Pattern.compile("(\\d{3} \\d{3})").matcher(sent.getLast().body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    int sessions() {
        return db.sql("select count(*) from infrastructure.spring_session")
                .query(Integer.class)
                .single();
    }

    /** Every row of every table a sign-in could touch, with the transaction that wrote it. */
    String rows() {
        return Stream.of(
                        "accounts.sign_in_code",
                        "accounts.account",
                        "accounts.email_address",
                        "accounts.kept_form",
                        "infrastructure.spring_session",
                        "audit.entry",
                        "limits.spent")
                .map(table ->
                        db.sql(
                                        "select coalesce(string_agg(xmin || ':' || ctid, ','"
                                                + " order by ctid), '') from "
                                                + table)
                                .query(String.class)
                                .single())
                .collect(Collectors.joining("|"));
    }

    static String withoutToken(String html) {
        return html.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
