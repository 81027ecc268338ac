package tandem.improving.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.improving.metrics.MetricsFixtures.diabetesEducation;
import static tandem.improving.metrics.MetricsFixtures.referred;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.improving.charts.Direction;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.shared.NotFound;
import tandem.testing.Actors;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class MetricServiceTests {
    @Autowired MetricService metrics;

    Actor staff;
    Actor stranger;
    UUID collaborative;

    @BeforeEach
    void aCollaborative(
            @Autowired AccountService accounts, @Autowired CollaborativeService collaboratives) {
        staff = Actors.anAccount(accounts, Role.CE_STAFF);
        stranger = Actors.anAccount(accounts, Role.LEARNER);
        collaborative = collaboratives.found(diabetesEducation(LocalDate.of(2026, 2, 1)), staff);
    }

    @Test
    void aMetricComesLastAndSaysWhatIsCounted() {
        metrics.define(referred(collaborative), staff);
        var second = metrics.define(named("No-shows"), staff);
        assertThat(metrics.ofCollaborative(collaborative))
                .extracting(MetricView::name)
                .containsExactly("Referred to DSMES", "No-shows");
        assertThat(metrics.metric(second).position()).isEqualTo(2);
        assertThat(metrics.metric(second).targetPercent()).isEqualTo(35.0);
    }

    @Test
    void twoInForceDoNotShareAName() {
        var first = metrics.define(referred(collaborative), staff);
        assertThatExceptionOfType(MetricNameTaken.class)
                .isThrownBy(() -> metrics.define(named("referred to dsmes"), staff));
        var other = metrics.define(named("No-shows"), staff);
        assertThatExceptionOfType(MetricNameTaken.class)
                .isThrownBy(() -> metrics.change(renamed(other, 0, "Referred to DSMES"), staff));
        metrics.retire(first, staff);
        metrics.define(referred(collaborative), staff);
        assertThat(metrics.toEdit(collaborative, staff)).hasSize(3);
    }

    @Test
    void whoSawAnOlderVersionOverwritesNothing() {
        var id = metrics.define(referred(collaborative), staff);
        metrics.change(renamed(id, 0, "Referred"), staff);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> metrics.change(renamed(id, 0, "Referrals"), staff));
        assertThat(metrics.metric(id).name()).isEqualTo("Referred");
        metrics.change(renamed(id, 1, "Referrals"), staff);
        assertThat(metrics.metric(id).version()).isEqualTo(2);
    }

    @Test
    void onlyCoordinatorsAndTheOfficeEdit() {
        var id = metrics.define(referred(collaborative), staff);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> metrics.define(named("Mine"), stranger));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> metrics.change(renamed(id, 0, "Mine"), stranger));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> metrics.retire(id, stranger));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> metrics.toEdit(collaborative, stranger));
    }

    private DefineMetric named(String name) {
        return new DefineMetric(
                collaborative,
                name,
                "counted",
                "out of",
                Direction.DECREASE,
                new BigDecimal("35"),
                12,
                true);
    }

    private static ChangeMetric renamed(UUID id, int seen, String name) {
        return new ChangeMetric(
                id, seen, name, "counted", "out of", Direction.INCREASE, null, null, true, 1);
    }
}
