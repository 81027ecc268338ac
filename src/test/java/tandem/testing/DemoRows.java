package tandem.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of the running demo that exist and belong to Nadia Farouk, her team or her collaborative, by
 * the name of the path variable that takes their id.
 */
public final class DemoRows {
    private static final UUID NOBODYS = UUID.fromString("00000000-0000-7000-8000-000000000000");
    private static final String NADIA =
            "(select account_id from accounts.email_address where address = 'nadia.farouk@demo.example')";
    private static final String HER_TEAM =
            "(select id from teams.team where name = 'Harlan Creek Family Health')";
    private static final String HER_VISIT =
            "(select id from attendance.visit where person_id = " + NADIA + " limit 1)";

    private final Map<String, String> ids = new LinkedHashMap<>();

    private DemoRows(JdbcClient db) {
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
                "(select activity_id from activities.session where id = (select session_id from attendance.visit where id = "
                        + HER_VISIT
                        + "))");
        put(
                db,
                "awardId",
                "(select a.id from credits.award a join credits.claim c on c.id = a.claim_id where c.person_id = "
                        + NADIA
                        + " limit 1)");
        put(
                db,
                "number",
                "(select a.number from credits.award a join credits.claim c on c.id = a.claim_id where c.person_id = "
                        + NADIA
                        + " limit 1)");
        put(db, "accountId", NADIA);
        put(db, "id", "(select id from collaboratives.collaborative limit 1)");
        put(
                db,
                "personId",
                "(select p.id from activities.person p where p.activity_id = (select activity_id from activities.session where id = (select session_id from attendance.visit where id = "
                        + HER_VISIT
                        + ")) limit 1)");
        put(db, "helpId", "(select id from teams.help limit 1)");
        put(db, "caseId", "(select id from attendance.bias_case limit 1)");
        put(db, "mailId", "(select id from mail.delivery limit 1)");
        ids.put("month", "2026-09");
        ids.put("guise", "LEARNER");
        ids.put("token", "AAAAAAAAAAAAAAAAAAAAAA");
        ids.put("code", "ZZZZZZ");
    }

    public static DemoRows of(DemoApplication demo) {
        return new DemoRows(demo.bean(JdbcClient.class));
    }

    /**
     * The path with each variable filled; an id that no row has where there is none of its kind.
     */
    public String fill(String path) {
        var filled = path;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled.replaceAll("\\{[a-zA-Z]+}", NOBODYS.toString());
    }

    private void put(JdbcClient db, String variable, String query) {
        db.sql("select " + query + "::text")
                .query(String.class)
                .optional()
                .ifPresent(id -> ids.put(variable, id));
    }
}
