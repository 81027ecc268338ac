package tandem.learning.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.learning.attendance.web.Wording.asPromise;
import static tandem.learning.attendance.web.Wording.asQuestion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tandem.learning.attendance.BarrierCode;
import tandem.learning.attendance.JoinChoice;

class TypedTests {
    @Test
    void aFormComesBackAsItWasTyped() {
        var objective = UUID.randomUUID();
        var form =
                Typed.as(
                        ChangeForm.class,
                        Map.of(
                                "objectives", List.of(objective.toString()),
                                "barriers", List.of("VISIT_TOO_SHORT", "HABIT"),
                                "own5", List.of("Ask earlier"),
                                "strength", List.of("4"),
                                "join", List.of("NOT_NOW")));
        assertThat(form.promised(objective)).isTrue();
        assertThat(form.barriers()).containsExactly(BarrierCode.VISIT_TOO_SHORT, BarrierCode.HABIT);
        assertThat(form.join()).isEqualTo(JoinChoice.NOT_NOW);
        assertThat(form.strength()).isEqualTo(4);
        assertThat(form.writesMore()).isTrue();
        assertThat(form.namesMore()).isTrue();
        assertThat(form.shareCommitments()).isNull(); // it was unticked
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        var typed = Map.of("strength", List.of("very"), "own1", List.of("Ask earlier"));
        assertThat(Typed.as(ChangeForm.class, typed).strength()).isNull();
        assertThat(Typed.as(ChangeForm.class, typed).own1()).isEqualTo("Ask earlier");
    }

    @Test
    void keepsAnswersOnlyAndNobodySaysOfHisOwnThatAPageWasSent() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("_csrf", "token");
        parameters.add("sent", "true");
        parameters.add("notAPatient", "true");
        parameters.add("own1", " ");
        parameters.add("own2", "Ask earlier");
        assertThat(Typed.of(parameters)).isEqualTo(Map.of("own2", List.of("Ask earlier")));
        assertThat(Typed.wasSent(Typed.of(parameters))).isFalse();
        assertThat(Typed.wasSent(Typed.sent(parameters))).isTrue();
    }

    @Test
    void anObjectiveReadsAsAQuestionAndAsAPromise() {
        assertThat(asQuestion("Name the four times to refer."))
                .isEqualTo("name the four times to refer");
        assertThat(asQuestion("DSMES orders that get paid"))
                .isEqualTo("DSMES orders that get paid");
        assertThat(asPromise("name the four times to refer;"))
                .isEqualTo("Name the four times to refer");
    }
}
