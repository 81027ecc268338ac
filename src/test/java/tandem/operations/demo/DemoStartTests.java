package tandem.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.testing.DemoApplication;

/** What the running session of the demo says of the provider, however the demo was started. */
class DemoStartTests {
    private static final String PROVIDER = "Erie Plains Institute for Health Education";

    private final DemoApplication demo = DemoApplication.get();
    private final JdbcClient db = demo.bean(JdbcClient.class);

    private record Words(String accreditation, String designation, String participation) {}

    @Test
    void onAnEmptyFolderTheRunningSessionSpeaksForTheProvider() {
        assertThat(dropIns()).isNotEmpty().allSatisfy(DemoStartTests::speaksForTheProvider);
    }

    /** After a night, say: the session of yesterday is over and the next one opens. */
    @Test
    void onARestartTheNextSessionDoesSoTooAndNoJobRunsBeforeIt() {
        var before = dropIns().size();
        var running = demo.bean(DropIn.class).running().orElseThrow().id();
        var until = isOver(running);
        var watcher = new Watcher();
        try (var again = demo.startAgain(watcher)) {
            assertThat(again.getBean(Scheduler.class).getSchedulerState().isStarted()).isTrue();
            assertThat(watcher.jobsRan).isFalse();
            assertThat(dropIns())
                    .hasSize(before + 1)
                    .allSatisfy(DemoStartTests::speaksForTheProvider);
        } finally {
            scansUntil(running, until); // for whoever looks at the demo next
        }
    }

    private OffsetDateTime isOver(UUID session) {
        var until =
                db.sql("select scans_until from activities.session where id = ?")
                        .param(session)
                        .query(OffsetDateTime.class)
                        .single();
        scansUntil(session, OffsetDateTime.now(ZoneOffset.UTC));
        return until;
    }

    private void scansUntil(UUID session, OffsetDateTime until) {
        db.sql("update activities.session set scans_until = ? where id = ?")
                .params(until, session)
                .update();
    }

    private static void speaksForTheProvider(Words words) {
        assertThat(words.accreditation()).startsWith(PROVIDER);
        assertThat(words.designation()).contains(PROVIDER, "AMA PRA Category 1 Credit");
        assertThat(words.participation()).contains("designated for 1");
    }

    private List<Words> dropIns() {
        return db.sql(
                        """
                        select accreditation_statement as accreditation, designation_statement as designation,
                               participation_statement as participation
                        from activities.activity where title = ? and state = 'PUBLISHED'
                        """)
                .param(DemoActivities.DROP_IN.title())
                .query(Words.class)
                .list();
    }

    /** Comes after the teller and before the port opens. */
    private static final class Watcher implements SmartLifecycle, BeanFactoryAware {
        private @Nullable BeanFactory beans;
        private boolean running;
        private boolean jobsRan;

        @Override
        public void setBeanFactory(BeanFactory factory) {
            beans = factory;
        }

        @Override
        public void start() {
            running = true;
            jobsRan =
                    beans != null && beans.getBean(Scheduler.class).getSchedulerState().isStarted();
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return DEFAULT_PHASE - 4095;
        }
    }
}
