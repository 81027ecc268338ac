package tandem.improving.cycles;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** One small test of change. Compared with its own predictions, never with another team. */
@Entity
@Table(schema = "cycles", name = "cycle")
class Cycle {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;

    @Column(updatable = false)
    private UUID teamId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private @Nullable UUID follows;

    private @Nullable UUID commitmentId;
    private String title = "";
    private String objective = "";
    private String scale = "";
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private String task = "";
    private String taskOwner = "";
    private @Nullable LocalDate taskDueOn;
    private String dataPlan = "";

    @ElementCollection
    @CollectionTable(
            schema = "cycles",
            name = "question",
            joinColumns = @JoinColumn(name = "cycle_id"))
    @OrderColumn(name = "position")
    private List<Prediction> questions = new ArrayList<>();

    /** Read with the cycle, for {@link Moves}, which alone writes them. */
    @Formula(
            "(select json_agg(json_build_object('stage', m.stage, 'at', m.at, 'by', m.by)) #>> '{}'"
                    + " from cycles.move m where m.cycle_id = id)")
    private @Nullable String moves;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    private @Nullable Boolean asPlanned;
    private String deviation = "";
    private String observations = "";
    private String surprise = "";
    private String learning = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private String decisionReason = "";
    private String keptGoingBy = "";
    private @Nullable String cancelledBecause;

    protected Cycle() {} // Hibernate

    Cycle(UUID teamId, int number, @Nullable UUID follows, String title) {
        this.teamId = teamId;
        this.number = number;
        this.follows = follows;
        this.title = title;
    }

    /** A finished plan makes a draft PLANNED; a planned cycle stays so, and complete. */
    void plan(PlanCycle plan) {
        if (!stage.takesPlans()) {
            throw new PredictionFrozen(stage);
        }
        commitmentId = plan.commitmentId();
        title = plan.title();
        objective = plan.objective();
        scale = plan.scale();
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        task = plan.task();
        taskOwner = plan.taskOwner();
        taskDueOn = plan.taskDueOn();
        dataPlan = plan.dataPlan();
        questions.clear();
        plan.questions().forEach(question -> questions.add(new Prediction(question)));
        if (plan.finished() || stage == Stage.PLANNED) {
            requirePlan();
        }
        if (plan.finished() && stage == Stage.DRAFT) {
            moveTo(Stage.PLANNED);
        }
    }

    void start() {
        moveTo(Stage.DOING);
    }

    void note(DoCycle notes) {
        if (stage != Stage.DOING) {
            throw new CycleOutOfOrder(stage, Stage.STUDYING);
        }
        asPlanned = notes.asPlanned();
        deviation = notes.deviation();
        observations = notes.observations();
        if (notes.over()) {
            require(asPlanned != null, "asPlanned");
            require(!observations.isBlank(), "observations");
            moveTo(Stage.STUDYING);
        }
    }

    /** What was learned may be mended for as long as the cycle is being studied. */
    void study(StudyCycle study) {
        if (stage != Stage.STUDYING) {
            throw new CycleOutOfOrder(stage, Stage.STUDYING);
        }
        for (int i = 0; i < Math.min(questions.size(), study.results().size()); i++) {
            questions.get(i).compare(study.results().get(i));
        }
        surprise = study.surprise();
        learning = study.learning();
    }

    void act(ActOnCycle act) {
        require(stage != Stage.STUDYING || !learning.isBlank(), "learning");
        require(
                stage != Stage.STUDYING || questions.stream().allMatch(Prediction::isCompared),
                "results");
        require(act.decision() != Decision.ADOPT || !act.keptGoingBy().isBlank(), "keptGoingBy");
        require(act.decision() != Decision.ADAPT || !act.nextTitle().isBlank(), "nextTitle");
        moveTo(Stage.ACTED);
        decision = act.decision();
        decisionReason = act.reason();
        keptGoingBy = act.keptGoingBy();
    }

    void cancel(String reason) {
        moveTo(Stage.CANCELLED);
        cancelledBecause = reason;
    }

    /** Whoever writes on top of something she has not seen is shown it first. */
    void requireSeen(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException(
                    "Cycle " + id + " changed since it was shown");
        }
    }

    private void requirePlan() {
        require(!objective.isBlank(), "objective");
        require(!questions.isEmpty(), "question");
        require(questions.stream().allMatch(Prediction::isPredicted), "prediction");
        require(!task.isBlank() && !taskOwner.isBlank(), "task");
        require(!dataPlan.isBlank(), "dataPlan");
        require(startsOn != null, "startsOn");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new CycleUnfinished(what);
        }
    }

    private void moveTo(Stage next) {
        if (!stage.mayBecome(next)) {
            throw new CycleOutOfOrder(stage, next);
        }
        stage = next;
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    @Nullable String moves() {
        return moves;
    }

    Stage stage() {
        return stage;
    }

    CycleView view(Surroundings around) {
        return new CycleView(
                id,
                version,
                teamId,
                number,
                commitmentId,
                title,
                objective,
                scale,
                startsOn,
                endsOn,
                questions.stream().map(Prediction::view).toList(),
                task,
                taskOwner,
                taskDueOn,
                dataPlan,
                stage,
                asPlanned,
                deviation,
                observations,
                surprise,
                learning,
                decision,
                decisionReason,
                keptGoingBy,
                cancelledBecause,
                around.follows(follows),
                around.following(id),
                around.moves(),
                around.editable());
    }
}
