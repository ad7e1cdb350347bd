package org.shouwang.audit;

import static org.springframework.transaction.support.TransactionSynchronizationManager.getSynchronizations;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isCurrentTransactionReadOnly;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionTemplate;

/** Collects the events of a transaction and writes them in one statement just before it commits. */
@Component
class BufferedAudit implements Audit {
    private final EntryTable entries;
    private final WriterSequence sequence;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    BufferedAudit(EntryTable entries, WriterSequence sequence, Clock clock, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.sequence = sequence;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void record(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (isSynchronizationActive() && isActualTransactionActive() && !isCurrentTransactionReadOnly()) {
            bufferOfThisTransaction().add(events);
        } else {
            ownTransaction.executeWithoutResult(_ -> bufferOfThisTransaction().add(events));
        }
    }

    private Buffer bufferOfThisTransaction() {
        return getSynchronizations().stream()
                .filter(Buffer.class::isInstance)
                .map(Buffer.class::cast)
                .findFirst()
                .orElseGet(this::newBuffer);
    }

    private Buffer newBuffer() {
        var buffer = new Buffer();
        registerSynchronization(buffer);
        return buffer;
    }

    /** What of an area an entry keeps: down to the community. */
    static @Nullable String area(@Nullable AreaPath path) {
        if (path == null || path.equals(AreaPath.COUNTRY)) {
            return null;
        }
        return path.level().isNational()
                ? path.value()
                : path.at(AreaLevel.COMMUNITY).value();
    }

    private final class Buffer implements TransactionSynchronization {
        private final List<AuditEvent> waiting = new ArrayList<>();
        private final List<Taken> taken = new ArrayList<>();
        private boolean committing;

        void add(List<AuditEvent> events) {
            waiting.addAll(events);
            if (committing) {
                write();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write();
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                taken.forEach(numbers -> sequence.burn(numbers.first(), numbers.count()));
            }
        }

        /** Last of the things before a commit, so that the sequence is held for as short as possible. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        private void write() {
            if (waiting.isEmpty()) {
                return;
            }
            var first = sequence.take(waiting.size());
            taken.add(new Taken(first, waiting.size()));
            var now = clock.instant();
            entries.add(
                    sequence.writer(),
                    IntStream.range(0, waiting.size())
                            .mapToObj(i -> entry(waiting.get(i), now, first + i))
                            .toList());
            waiting.clear();
        }

        private Entry entry(AuditEvent event, Instant now, long number) {
            return new Entry(
                    Ids.next(),
                    now,
                    event.actor(),
                    event.action(),
                    event.subject(),
                    area(event.area()),
                    event.purpose(),
                    DetailsJson.write(event.details()),
                    sequence.writer(),
                    number);
        }
    }

    private record Taken(long first, int count) {}
}
