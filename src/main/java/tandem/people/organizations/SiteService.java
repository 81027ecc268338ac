package tandem.people.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

@Service
@Transactional
public class SiteService {
    private static final String SITES =
            """
            select s.id, s.organization_id, s.name, o.name as organization, s.city, s.us_state,
                   o.zone, s.state
            from organizations.site s join organizations.organization o on o.id = s.organization_id
            """;

    /** Every word typed stands in the site's, organization's or city's name. */
    private static final String SEARCH =
            SITES
                    + """
                    where (select bool_and(lower(concat_ws(' ', s.name, o.name, s.city))
                                           like '%' || word || '%' escape '\\')
                           from unnest(?::text[]) word)
                    order by (s.state = 'PROPOSED'), s.name, s.id limit ?
                    """;

    private static final String OPEN_ORGANIZATION =
            """
            insert into organizations.organization (id, name, zone, state)
            values (?, ?, ?, 'PROPOSED') on conflict (lower(name)) do nothing
            """;

    private static final String OPEN_SITE =
            """
            insert into organizations.site (id, organization_id, name, city, us_state, state, proposed_by)
            select ?, id, ?, ?, ?, 'PROPOSED', ? from organizations.organization where lower(name) = lower(?)
            on conflict (organization_id, name) do nothing
            """;

    private final JdbcClient db;
    private final AuditTrail audit;

    SiteService(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    /** At most {@code limit}; confirmed ones first; nothing for a blank text. */
    @Transactional(readOnly = true)
    public List<Site> search(String text, int limit) {
        var words = text.toLowerCase(Locale.ROOT).trim().replaceAll("([\\\\%_])", "\\\\$1");
        return words.isEmpty()
                ? List.of()
                : db.sql(SEARCH).params(words.split("\\s+"), limit).query(SiteService::site).list();
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public Site site(UUID siteId) {
        return db.sql(SITES + "where s.id = ?")
                .param(siteId)
                .query(SiteService::site)
                .optional()
                .orElseThrow(() -> new NotFound("Site", siteId));
    }

    /** One statement, however many. */
    @Transactional(readOnly = true)
    public Map<UUID, Site> sites(Collection<UUID> siteIds) {
        return db
                .sql(SITES + "where s.id = any(?)")
                .param(siteIds.toArray(UUID[]::new))
                .query(SiteService::site)
                .list()
                .stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
    }

    /** The site of that organization and name: a new one, proposed, or the one already there. */
    public UUID propose(ProposeSite site, Actor actor) {
        db.sql(OPEN_ORGANIZATION)
                .params(UUID.randomUUID(), site.organization(), site.zone().getId())
                .update();
        var proposed = UUID.randomUUID();
        var opened =
                db.sql(OPEN_SITE)
                        .params(
                                proposed,
                                site.name(),
                                site.city(),
                                site.usState(),
                                actor.accountId(),
                                site.organization())
                        .update();
        if (opened == 1) {
            audit.record(actor.accountId(), "site.proposed", proposed);
            return proposed;
        }
        return db.sql(SITES + "where lower(o.name) = lower(?) and s.name = ?")
                .params(site.organization(), site.name())
                .query(SiteService::site)
                .single()
                .id();
    }

    /** What a coordinator or the office answers to a proposal. */
    public void confirm(UUID siteId, Actor actor) {
        var site = site(siteId);
        db.sql("update organizations.site set state = 'CONFIRMED' where id = ?")
                .param(siteId)
                .update();
        db.sql("update organizations.organization set state = 'CONFIRMED' where id = ?")
                .param(site.organizationId())
                .update();
        audit.record(actor.accountId(), "site.confirmed", siteId);
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getString("organization"),
                row.getString("city"),
                row.getString("us_state"),
                ZoneId.of(row.getString("zone")),
                row.getString("state").equals("PROPOSED"));
    }
}
