package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.learning.activities.Objective;

/** The rows of an evaluation: one statement a table. Runs in the caller's transaction. */
@Component
class EvaluationTable {
    private static final String OPEN =
            """
            insert into attendance.evaluation (visit_id, finished_at, free_of_bias, bias_noticed, champion, join_choice)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String RATE =
            """
            insert into attendance.objective_rating (visit_id, objective_id, objective, rating)
            select ?, * from unnest(?::uuid[], ?::text[], ?::int[])
            """;

    private static final String COMMIT =
            """
            insert into attendance.commitment (id, visit_id, position, text, objective_id, strength, shared)
            select id, ?, position, text, objective_id, ?, ?
            from unnest(?::uuid[], ?::text[], ?::uuid[]) with ordinality as p (id, text, objective_id, position)
            """;

    private static final String NAME_BARRIERS =
            """
            insert into attendance.barrier_named (visit_id, code, own_words, shared)
            select ?, code, own_words, ? from unnest(?::text[], ?::text[]) as b (code, own_words)
            """;

    private static final String WANT_HELP =
            "insert into attendance.help_wanted (visit_id, kind) select ?, * from unnest(?::text[])";

    private static final String OPEN_CASE =
            "insert into attendance.bias_case (id, visit_id, opened_at) values (?, ?, ?)";

    /** Barriers without "nothing". */
    private static final String ANSWERS =
            """
            select e.join_choice,
                   array(select b.code from attendance.barrier_named b
                         where b.visit_id = e.visit_id and b.code <> 'NONE' order by b.code) as codes,
                   array(select b.own_words from attendance.barrier_named b
                         where b.visit_id = e.visit_id and b.code <> 'NONE' order by b.code) as own_words,
                   array(select c.text from attendance.commitment c
                         where c.visit_id = e.visit_id order by c.position) as commitments
            from attendance.evaluation e where e.visit_id = ?
            """;

    private final JdbcClient db;

    /** What a finished evaluation leads on with. */
    record Answers(
            @Nullable JoinChoice joinChoice,
            List<BarrierNamed> barriers,
            List<String> commitments) {
        static final Answers NONE = new Answers(null, List.of(), List.of());
    }

    EvaluationTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * With the case that "not free of bias" opens. False when it is finished already: whoever comes
     * second waits for the row and finds it.
     */
    boolean open(FinishEvaluation evaluation, Instant now) {
        var judged = evaluation.judged();
        var opened =
                db.sql(OPEN)
                        .params(evaluation.visitId(), utc(now), judged.freeOfBias())
                        .param(judged.biasNoticed())
                        .params(evaluation.plan().champion(), evaluation.plan().join().name())
                        .update();
        if (opened == 1 && !judged.freeOfBias()) {
            db.sql(OPEN_CASE).params(UUID.randomUUID(), evaluation.visitId(), utc(now)).update();
        }
        return opened == 1;
    }

    void rate(FinishEvaluation evaluation, List<Objective> objectives) {
        var ratings = evaluation.judged().ratings();
        db.sql(RATE)
                .param(evaluation.visitId())
                .param(objectives.stream().map(Objective::id).toArray(UUID[]::new))
                .param(texts(objectives.stream().map(Objective::text).toList()))
                .param(objectives.stream().map(it -> ratings.get(it.id())).toArray(Integer[]::new))
                .update();
    }

    void plan(UUID visitId, PlanChange plan) {
        commit(visitId, plan);
        nameBarriers(visitId, plan);
        if (!plan.help().isEmpty()) {
            db.sql(WANT_HELP)
                    .params(visitId, texts(plan.help().stream().map(Enum::name).toList()))
                    .update();
        }
        if (plan.toolLacked() != null) {
            db.sql("insert into attendance.tool_lacked (visit_id, tool) values (?, ?)")
                    .params(visitId, plan.toolLacked())
                    .update();
        }
    }

    /** What is told to her and to later features; nothing when it is not finished. */
    Answers answers(UUID visitId) {
        return db.sql(ANSWERS)
                .param(visitId)
                .query(EvaluationTable::answersRow)
                .optional()
                .orElse(Answers.NONE);
    }

    private static Answers answersRow(ResultSet row, int number) throws SQLException {
        var codes = (String[]) row.getArray("codes").getArray();
        var words = (String[]) row.getArray("own_words").getArray();
        return new Answers(
                JoinChoice.valueOf(row.getString("join_choice")),
                IntStream.range(0, codes.length)
                        .mapToObj(i -> new BarrierNamed(BarrierCode.valueOf(codes[i]), words[i]))
                        .toList(),
                List.of((String[]) row.getArray("commitments").getArray()));
    }

    private void commit(UUID visitId, PlanChange plan) {
        var promises = plan.commitments();
        if (promises.isEmpty()) {
            return;
        }
        db.sql(COMMIT)
                .param(visitId)
                .param(plan.strength())
                .param(plan.shareCommitments())
                .param(promises.stream().map(_ -> UUID.randomUUID()).toArray(UUID[]::new))
                .param(texts(promises.stream().map(PlanChange.Promise::text).toList()))
                .param(promises.stream().map(PlanChange.Promise::objectiveId).toArray(UUID[]::new))
                .update();
    }

    private void nameBarriers(UUID visitId, PlanChange plan) {
        if (plan.barriers().isEmpty()) {
            return;
        }
        db.sql(NAME_BARRIERS)
                .param(visitId)
                .param(plan.shareBarriers())
                .param(texts(plan.barriers().stream().map(it -> it.code().name()).toList()))
                .param(plan.barriers().stream().map(BarrierNamed::ownWords).toArray(String[]::new))
                .update();
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
