package tandem.learning.activities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is taught and why; its wording of credit is fixed while it is published. */
@Entity
@Table(schema = "activities", name = "activity")
@SuppressWarnings("UnusedVariable") // fields are read in lists, by JdbcClient
class Activity {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;

    private String title;
    private String gap;
    private String workflowStep = "";
    private String documentationTool = "";
    private String emrPrompt = "";

    @Enumerated(EnumType.STRING)
    private ActivityState state = ActivityState.DRAFT;

    private @Nullable String accreditationStatement;
    private @Nullable String designationStatement;
    private @Nullable String participationStatement;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID createdBy;

    private @Nullable Instant publishedAt;
    private @Nullable UUID publishedBy;

    protected Activity() {} // Hibernate

    Activity(CreateActivity activity, UUID by, Instant at) {
        title = activity.title();
        gap = activity.gap();
        createdBy = by;
        createdAt = at;
    }

    void describe(DescribeActivity change) {
        requireUnchangedSince(change.seenVersion());
        title = change.title();
        gap = change.gap();
    }

    void fitVisit(FitVisit change) {
        requireUnchangedSince(change.seenVersion());
        workflowStep = change.fit().workflowStep();
        documentationTool = change.fit().documentationTool();
        emrPrompt = change.fit().emrPrompt();
    }

    /** An empty one, or one that reads as the provider's, follows the provider's again. */
    void word(WordStatements change, Statements usual) {
        requireUnchangedSince(change.seenVersion());
        requireDraft();
        accreditationStatement = orUsual(change.accreditation(), usual.accreditation());
        designationStatement = orUsual(change.designation(), usual.designation());
        participationStatement = orUsual(change.participation(), usual.participation());
    }

    /** From now on the statements read as they do today, whatever the provider changes. */
    void publish(Statements worded, UUID by, Instant at) {
        moveTo(ActivityState.PUBLISHED);
        accreditationStatement = worded.accreditation();
        designationStatement = worded.designation();
        participationStatement = worded.participation();
        publishedBy = by;
        publishedAt = at;
    }

    void withdraw() {
        if (state != ActivityState.PUBLISHED) {
            throw new ActivityOutOfOrder(state, ActivityState.DRAFT);
        }
        moveTo(ActivityState.DRAFT);
    }

    void archive() {
        moveTo(ActivityState.ARCHIVED);
    }

    void requireDraft() {
        if (state != ActivityState.DRAFT) {
            throw new FixedOncePublished();
        }
    }

    void requireUnchangedSince(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException(
                    "Activity " + id + " changed since it was shown");
        }
    }

    private void moveTo(ActivityState next) {
        if (!state.mayBecome(next)) {
            throw new ActivityOutOfOrder(state, next);
        }
        state = next;
    }

    private static @Nullable String orUsual(String statement, String usual) {
        return statement.isBlank() || statement.equals(usual) ? null : statement;
    }

    UUID id() {
        return id;
    }

    ActivityState state() {
        return state;
    }
}
