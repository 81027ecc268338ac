package tandem.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.platform.encryption.Token;

/**
 * Rows of the running demo that exist and belong to Nadia Farouk, her team or her collaborative, by
 * the name of the path variable that takes their id.
 */
public final class DemoRows {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** What every link carries that a test opens. */
    private static final Token TOKEN = new Token("AAAAAAAAAAAAAAAAAAAAAA");

    private static final String NADIA =
            "(select account_id from accounts.email_address where address ="
                    + " 'nadia.farouk@demo.example')";
    private static final String HER_TEAM =
            "(select id from teams.team where name = 'Harlan Creek Family Health')";
    private static final String HER_VISIT =
            "(select id from attendance.visit where person_id = " + NADIA + " limit 1)";

    private final Map<String, String> ids = new LinkedHashMap<>();

    private DemoRows(JdbcClient db, String startPage) {
        whatTheStoryLeavesOut(db);
        put(db, "teamId", HER_TEAM);
        put(
                db,
                "cycleId",
                "(select id from cycles.cycle where stage = 'DOING' and team_id = "
                        + HER_TEAM
                        + ")");
        put(db, "metricId", "(select id from metrics.metric order by position limit 1)");
        put(db, "visitId", HER_VISIT);
        put(
                db,
                "sessionId",
                "(select session_id from attendance.visit where id = " + HER_VISIT + ")");
        put(
                db,
                "activityId",
                "(select activity_id from activities.session where id = (select session_id from"
                        + " attendance.visit where id = "
                        + HER_VISIT
                        + "))");
        put(
                db,
                "awardId",
                "(select a.id from credits.award a join credits.claim c on c.id = a.claim_id where"
                        + " c.person_id = "
                        + NADIA
                        + " limit 1)");
        put(
                db,
                "number",
                "(select a.number from credits.award a join credits.claim c on c.id = a.claim_id"
                        + " where c.person_id = "
                        + NADIA
                        + " limit 1)");
        put(db, "accountId", NADIA);
        put(db, "id", "(select id from collaboratives.collaborative limit 1)");
        put(
                db,
                "personId",
                "(select p.id from activities.person p where p.activity_id = (select activity_id"
                        + " from activities.session where id = (select session_id from attendance.visit"
                        + " where id = "
                        + HER_VISIT
                        + ")) limit 1)");
        put(db, "artifactId", "(select id from toolkit.artifact where title = 'Access')");
        put(db, "claimId", "(select claim_id from credits.waiting_claim limit 1)");
        put(
                db,
                "askId",
                "(select id from teams.ask where answer is null and team_id = "
                        + HER_TEAM
                        + " limit 1)");
        put(db, "helpId", "(select id from teams.help where team_id = " + HER_TEAM + " limit 1)");
        put(db, "roleId", "(select id from collaboratives.role limit 1)");
        put(
                db,
                "deviceId",
                "(select id from accounts.known_device where account_id = " + NADIA + " limit 1)");
        put(db, "caseId", "(select id from attendance.bias_case limit 1)");
        put(db, "mailId", "(select id from mail.delivery limit 1)");
        put(
                db,
                "/admin/people/invitations/invitationId",
                "(select id from accounts.invitation limit 1)");
        put(
                db,
                "/teams/invitationId",
                "(select id from teams.invitation where team_id = " + HER_TEAM + " limit 1)");
        put(
                db,
                "/mailbox/id",
                "(select d.id from mail.delivery d join mail.letter l on l.delivery_id = d.id"
                        + " where d.kind like '%.founded' limit 1)");
        ids.put("/mailbox/number", "0");
        ids.put("month", "2026-09");
        ids.put("guise", "LEARNER");
        ids.put("act", "minutes");
        ids.put("step", "judge");
        ids.put("form", "access");
        ids.put("role", "MEMBER");
        ids.put("token", TOKEN.value());
        ids.put("/room/token", linked(startPage, "/room/"));
        ids.put("code", linked(startPage, "/checkin/"));
    }

    public static DemoRows of(DemoApplication demo) {
        return new DemoRows(
                demo.bean(JdbcClient.class),
                new Browser(URI.create(demo.address()).getPort()).get("/").body());
    }

    /** The path with each variable filled. */
    public String fill(String path) {
        return VARIABLE.matcher(path).replaceAll(variable -> value(path, variable.group(1)));
    }

    /** What only a part of the site means by it, else what all do. */
    private String value(String path, String variable) {
        return ids.entrySet().stream()
                .filter(it -> it.getKey().startsWith("/") && it.getKey().endsWith("/" + variable))
                .filter(it -> path.startsWith(it.getKey().replace(variable, "")))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(ids.get(variable)))
                .orElseThrow(() -> new AssertionError("No row for {" + variable + "} in " + path));
    }

    /** Where the start page leads. */
    private static String linked(String page, String prefix) {
        var found = Pattern.compile(prefix + "([^\"/?]+)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("No link to " + prefix + " on the start page");
        }
        return found.group(1);
    }

    /** Written once, whoever asks first. */
    private static void whatTheStoryLeavesOut(JdbcClient db) {
        var script = new ClassPathResource("access.sql");
        try {
            for (var sql : script.getContentAsString(UTF_8).split(";\n", -1)) {
                if (!sql.isBlank()) {
                    db.sql(sql).param("hash", TOKEN.hash()).update();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(JdbcClient db, String variable, String query) {
        db.sql("select " + query + "::text")
                .query(String.class)
                .optional()
                .ifPresent(id -> ids.put(variable, id));
    }
}
