package tandem.learning.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.learning.attendance.PlanChange.Promise;
import tandem.people.accounts.Device;
import tandem.platform.mail.Letter;
import tandem.platform.mail.Mailbox;

final class EvaluationFixtures {
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{3}) (\\d{3})\\b");

    private EvaluationFixtures() {}

    /** Objectives of the session's activity, in order. */
    static List<UUID> objectives(JdbcClient db, UUID session, String... texts) {
        var ids = new java.util.ArrayList<UUID>();
        for (var text : texts) {
            var id = UUID.randomUUID();
            ids.add(id);
            db.sql(
                            """
                            insert into activities.objective (id, activity_id, position, text)
                            select ?, activity_id, ?, ? from activities.session where id = ?
                            """)
                    .params(id, ids.size(), text, session)
                    .update();
        }
        return ids;
    }

    static Visitor on(Device device) {
        return new Visitor(device, null);
    }

    static JudgeSession judged(List<UUID> objectives) {
        return judged(objectives, true, null);
    }

    static JudgeSession judged(
            List<UUID> objectives, boolean freeOfBias, @Nullable String noticed) {
        Map<UUID, Integer> ratings = new HashMap<>();
        objectives.forEach(id -> ratings.put(id, 4));
        return new JudgeSession(ratings, freeOfBias, noticed);
    }

    /** Two changes to be shared, one barrier not to be shared. */
    static PlanChange planned() {
        return planned(4, true, "Refer at diagnosis", "Ask for a warm hand-off");
    }

    static PlanChange planned(@Nullable Integer strength, boolean share, String... promises) {
        return new PlanChange(
                List.of(promises).stream().map(text -> new Promise(text, null)).toList(),
                strength,
                share,
                List.of(
                        new BarrierNamed(BarrierCode.VISIT_TOO_SHORT, null),
                        new BarrierNamed(BarrierCode.OTHER, "No interpreter")),
                false,
                Set.of(HelpKind.COACH, HelpKind.PEERS),
                "An order set",
                JoinChoice.ENROLL_ME,
                true);
    }

    /** A letter of that kind to this address. */
    static Letter letter(Mailbox mails, String kind, String to) {
        return letters(mails, kind, to)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " to " + to));
    }

    /** The six digits mailed to this address, other than those known already. */
    static String code(Mailbox mails, String to, String... known) {
        return letters(mails, "sign-in.code", to)
                .flatMap(letter -> DIGITS.matcher(letter.body()).results())
                .map(digits -> digits.group(1) + digits.group(2))
                .filter(digits -> !List.of(known).contains(digits))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No code to " + to));
    }

    /** In no order: the clock of the tests stands. */
    private static Stream<Letter> letters(Mailbox mails, String kind, String to) {
        return mails.newest(to, 20).stream()
                .filter(it -> it.kind().equals(kind))
                .flatMap(it -> Stream.ofNullable(it.letter()));
    }
}
