package tandem;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.OpenAccount;
import tandem.people.accounts.Role;
import tandem.platform.encryption.Token;
import tandem.testing.Browser;
import tandem.testing.Endpoints;
import tandem.testing.PageStatements;
import tandem.testing.PageStatements.Cost;
import tandem.testing.PostgresTest;

/**
 * Every page × ten rows and a thousand, over HTTP: as many statements for the one as for the other,
 * and no more than {@code src/test/resources/statements.csv} allows. A page that is not there
 * fails.
 */
@PostgresTest
@SpringBootTest(webEnvironment = RANDOM_PORT)
@Import(PageStatements.class)
class PageStatementsTests {
    private static final Path TABLE = Path.of("src/test/resources/statements.csv");
    private static final Path ROWS = Path.of("src/test/resources/statements");
    private static final String PASSWORD = "correct horse battery";
    private static final Token TOKEN = new Token("AAAAAAAAAAAAAAAAAAAAAA");

    /** Of the session store, and of who is asking. */
    private static final int AROUND = 4;

    @Autowired AccountService accounts;
    @Autowired JdbcClient db;
    @Autowired FlywayConnectionDetails owner;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort int port;

    private final Map<String, Object> people = new LinkedHashMap<>();
    private final Map<String, Browser> browsers = new LinkedHashMap<>();

    private record Page(String path, String who, String bound) {
        static Page of(String line) {
            var cells = line.split(",", -1);
            return new Page(cells[0], cells[1], cells[2]);
        }

        boolean isAsked() {
            return !bound.equals("-");
        }
    }

    @Test
    void everyPageHasItsBound() throws IOException {
        assertThat(Endpoints.of(mappings))
                .filteredOn(endpoint -> endpoint.startsWith("GET "))
                .containsExactlyInAnyOrderElementsOf(
                        pages().map(page -> "GET " + page.path()).toList());
    }

    @TestFactory
    Stream<DynamicTest> aThousandRowsCostAPageWhatTenDo() throws Exception {
        everybody();
        run("base", 0, 0);
        run("rows", 1, 10);
        costs(); // what is kept from the first time on is there
        var few = costs();
        run("rows", 11, 1000);
        JdbcClient.create(asOwner()).sql("analyze").update(); // as PostgreSQL does by itself, later
        var many = costs();
        return few.keySet().stream()
                .map(page ->
                        DynamicTest.dynamicTest(
                                page.path(),
                                () ->
                                        check(
                                                page,
                                                requireNonNull(few.get(page)),
                                                requireNonNull(many.get(page)))));
    }

    private static void check(Page page, Cost few, Cost many) {
        assertThat(many.page())
                .as(() -> page.path() + " with a thousand rows")
                .hasSizeLessThanOrEqualTo(Integer.parseInt(page.bound()))
                .hasSameSizeAs(few.page());
        assertThat(many.around()).hasSizeLessThanOrEqualTo(AROUND).hasSameSizeAs(few.around());
    }

    private Map<Page, Cost> costs() throws IOException {
        var costs = new LinkedHashMap<Page, Cost>();
        for (var page : pages().filter(Page::isAsked).toList()) {
            var browser = requireNonNull(browsers.get(page.who()));
            costs.put(page, PageStatements.of(browser, fill(page.path())));
        }
        return costs;
    }

    private void everybody() {
        browsers.put("nobody", new Browser(port));
        comes("LEARNER", "nadia", EnumSet.noneOf(Role.class));
        comes("COORDINATOR", "dana", EnumSet.noneOf(Role.class));
        comes("STAFF", "ruth", EnumSet.of(Role.CE_STAFF, Role.CE_DIRECTOR));
        comes("ADMIN", "sam", EnumSet.of(Role.ADMIN));
    }

    private void comes(String who, String name, Set<Role> roles) {
        var email = name + "@statements.example";
        Actor actor = accounts.open(new OpenAccount(name, email, PASSWORD, roles));
        people.put(name, actor.accountId());
        var browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in/password", "email", email, "password", PASSWORD);
        browsers.put(who, browser);
    }

    private DataSource asOwner() {
        return new DriverManagerDataSource(
                requireNonNull(owner.getJdbcUrl()),
                requireNonNull(owner.getUsername()),
                requireNonNull(owner.getPassword()));
    }

    private void run(String script, int first, int last) throws IOException {
        for (var sql : Files.readString(ROWS.resolve(script + ".sql")).split(";\n", -1)) {
            if (!sql.isBlank()) {
                db.sql(sql)
                        .params(people)
                        .param("hash", TOKEN.hash())
                        .param("first", first)
                        .param("last", last)
                        .update();
            }
        }
    }

    private String fill(String path) {
        var filled = path;
        for (var variable : rowsOf(path).entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }

    /** By the names that the scripts give them. */
    private Map<String, String> rowsOf(String path) {
        var rows = new LinkedHashMap<String, String>();
        rows.put("activityId", id("hall"));
        rows.put("sessionId", id("hall"));
        rows.put("visitId", id(visit(path)));
        rows.put("artifactId", id(path.endsWith("/file") ? "leaflet" : "artifact1"));
        rows.put("personId", id("teacher1"));
        rows.put("accountId", id("person1"));
        rows.put("awardId", id("hers1"));
        rows.put("number", number());
        rows.put("claimId", id("waits1"));
        rows.put("caseId", id("bias1"));
        rows.put("id", id("all"));
        rows.put("teamId", id("hers"));
        rows.put("cycleId", id(cycle(path)));
        rows.put("metricId", id("metric1"));
        rows.put("month", "2026-02");
        rows.put("code", "ZZZZZZZZ");
        rows.put("act", "minutes");
        rows.put("token", TOKEN.value());
        return rows;
    }

    /** One in the hall, one that is evaluated, one that is not. */
    private static String visit(String path) {
        return path.startsWith("/sessions/") ? "hall1" : path.endsWith("/done") ? "hers1" : "hers3";
    }

    /** One that runs, or one in the stage whose form is asked for. */
    private static String cycle(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "plan" -> "planned";
            case "study", "decision" -> "studied";
            default -> "cycle1";
        };
    }

    private String id(String name) {
        return db.sql("select md5(?)::uuid::text").param(name).query(String.class).single();
    }

    private String number() {
        return db.sql("select number from credits.award order by number limit 1")
                .query(String.class)
                .single();
    }

    private static Stream<Page> pages() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Page::of);
    }
}
