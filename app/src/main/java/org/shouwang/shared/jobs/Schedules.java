package org.shouwang.shared.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The only class that knows the scheduler library. */
@Component
class Schedules implements Background, SmartLifecycle {
    private static final String TABLE = "shared.scheduled_task";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PATIENCE_AT_STOP = Duration.ofMillis(500);

    private final Supplier<Scheduler> build;
    private @Nullable volatile Scheduler scheduler;
    private final SchedulerClient client;
    private final Clock clock;
    private final boolean enabled;
    private volatile boolean running;

    Schedules(
            DataSource database,
            ObjectProvider<Recurring> recurring,
            ObjectProvider<OneOff> once,
            Clock clock,
            @Value("${shouwang.schedules:true}") boolean enabled) {
        var tasks = once.stream().map(Schedules::task).toList();
        var always = recurring.stream().map(Schedules::task).toList();
        this.build = () -> Scheduler.create(database, List.<Task<?>>copyOf(tasks))
                .startTasks(always)
                .tableName(TABLE)
                .threads(THREADS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(PATIENCE_AT_STOP)
                .enableImmediateExecution()
                .build();
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .build();
        this.clock = clock;
        this.enabled = enabled;
    }

    private static RecurringTask<Void> task(Recurring work) {
        var at = work.at();
        return Tasks.recurring(work.name(), at == null ? FixedDelay.of(work.every()) : new Daily(ZONE, at))
                .execute((_, _) -> work.work().run());
    }

    private static OneTimeTask<Void> task(OneOff work) {
        return Tasks.oneTime(work.name())
                .onDeadExecutionRevive()
                .execute((instance, _) -> work.work().accept(UUID.fromString(instance.getId())));
    }

    @Override
    public void soon(OneOff work, UUID id) {
        var instance = Tasks.oneTime(work.name()).execute((_, _) -> {}).instance(id.toString());
        client.scheduleIfNotExists(instance, clock.instant());
        if (enabled && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    var now = scheduler;
                    if (now != null) {
                        now.triggerCheckForDueExecutions();
                    }
                }
            });
        }
    }

    @Override
    public void start() {
        running = true;
        if (enabled) {
            // a stopped scheduler can't be started again, so each start has its own
            var fresh = build.get();
            fresh.start();
            scheduler = fresh;
        }
    }

    @Override
    public void stop() {
        running = false;
        var last = scheduler;
        scheduler = null;
        if (last != null) {
            last.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
