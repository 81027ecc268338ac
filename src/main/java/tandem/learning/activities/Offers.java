package tandem.learning.activities;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.shared.NotFound;

/** The credit that published activities offer. Once published an offer does not change. */
@Service
@Transactional(readOnly = true)
public class Offers {
    private static final String OFFERS =
            """
            select o.id, o.activity_id, o.credit_type, o.designated, o.designated_at,
                   o.late_because is not null or o.designated_at < a.starts_at as in_time
            from activities.credit_offer o join activities.activity a on a.id = o.activity_id
            where a.state <> 'DRAFT' and
            """;

    private static final String TITLED =
            """
            select a.title, o.id, o.activity_id, o.credit_type, o.designated, o.designated_at,
                   o.late_because is not null or o.designated_at < a.starts_at as in_time
            from activities.activity a left join activities.credit_offer o on o.activity_id = a.id
            where a.state <> 'DRAFT' and a.id = ? order by o.credit_type
            """;

    private final JdbcClient db;

    Offers(JdbcClient db) {
        this.db = db;
    }

    /** The title of an activity, and what it offers, AMA PRA first. */
    public record OfActivity(String title, List<Offer> offers) {
        public OfActivity {
            offers = List.copyOf(offers);
        }
    }

    /**
     * One statement.
     *
     * @throws NotFound when there is none, or it is a draft
     */
    public OfActivity ofActivity(UUID activityId) {
        var titles = new HashSet<String>();
        var offers = new ArrayList<Offer>();
        db.sql(TITLED)
                .param(activityId)
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    titles.add(row.getString("title"));
                                    if (row.getObject("id") != null) {
                                        offers.add(row(row, 0));
                                    }
                                });
        return titles.stream()
                .findFirst()
                .map(title -> new OfActivity(title, offers))
                .orElseThrow(() -> new NotFound("Activity", activityId));
    }

    /** AMA PRA first. */
    public List<Offer> of(UUID activityId) {
        return db.sql(OFFERS + " o.activity_id = ? order by o.credit_type")
                .param(activityId)
                .query(Offers::row)
                .list();
    }

    /**
     * @throws NotFound when there is none, or its activity is a draft
     */
    public Offer offer(UUID offerId) {
        return db.sql(OFFERS + " o.id = ?")
                .param(offerId)
                .query(Offers::row)
                .optional()
                .orElseThrow(() -> new NotFound("Offer", offerId));
    }

    static Offer row(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("activity_id", UUID.class),
                CreditType.valueOf(row.getString("credit_type")),
                row.getObject("designated", BigDecimal.class),
                row.getObject("designated_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("in_time"));
    }
}
