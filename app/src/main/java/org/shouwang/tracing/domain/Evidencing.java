package org.shouwang.tracing.domain;

import java.util.List;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.live.Live;
import org.shouwang.tracing.domain.Exhibit.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows who held a card: first in words where it comes from, then the picture or paper itself. Whoever looks at a file looks
 * at a person, so every look is on record before the first byte leaves.
 */
@Service
@Transactional
public class Evidencing {
    public static final int LARGEST = 5 << 20;
    private static final int MOST = 12;

    private final Cases cases;
    private final HoldingBook book;
    private final CardHoldings holdings;
    private final Exhibits exhibits;
    private final Audit audit;
    private final Live live;

    Evidencing(Cases cases, HoldingBook book, CardHoldings holdings, Exhibits exhibits, Audit audit, Live live) {
        this.cases = cases;
        this.book = book;
        this.holdings = holdings;
        this.exhibits = exhibits;
        this.audit = audit;
        this.live = live;
    }

    public Exhibit add(Caller caller, AreaScope scope, UUID infectionCase, UUID holding, Evidence kind, String words) {
        var one = cases.requireOpen(infectionCase, scope);
        if (!book.stands(holding, infectionCase)) {
            throw new NotFound("holding");
        }
        if (kind == Evidence.OWNER_TABLE) {
            throw Invalid.field("kind", "tracing.exhibit-kind");
        }
        if (exhibits.of(List.of(holding)).stream()
                        .filter(old -> old.removal() == null)
                        .count()
                >= MOST) {
            throw TracingRefused.enoughExhibits();
        }
        var fresh = exhibits.add(caller.accountId(), holding, kind, words);
        told(event(caller, "tracing.exhibit-added", one, fresh).with("kind", kind.name()), one);
        return exhibits.require(fresh, scope);
    }

    /** The same file again changes nothing, so a sending that broke off can be repeated. */
    public Exhibit attach(Caller caller, AreaScope scope, UUID id, byte[] content) {
        var exhibit = exhibits.require(id, scope);
        var one = cases.requireOpen(exhibit.infectionCase(), scope);
        if (content.length > LARGEST) {
            throw Invalid.field("file", "tracing.exhibit-too-large");
        }
        var kind = FileKind.of(content).orElseThrow(() -> Invalid.field("file", "tracing.exhibit-format"));
        if (exhibits.attach(id, kind, content)) {
            told(event(caller, "tracing.exhibit-attached", one, id).with("kind", kind.name()), one);
        } else if (!exhibits.holds(id, content)) {
            throw TracingRefused.exhibitComplete();
        }
        return exhibits.require(id, scope);
    }

    /** On the record of the person, where the case is one who is registered. */
    public ExhibitFile look(Caller caller, AreaScope scope, UUID id) {
        var exhibit = exhibits.require(id, scope);
        var content = exhibits.content(id);
        if (exhibit.file() == null || content == null) {
            throw new NotFound("file");
        }
        var one = cases.require(exhibit.infectionCase(), scope);
        audit.record(event(caller, "tracing.exhibit-viewed", one, id));
        return new ExhibitFile(exhibit.file().kind(), content);
    }

    public Exhibit remove(Caller caller, AreaScope scope, UUID id, Reason reason) {
        var exhibit = exhibits.require(id, scope);
        if (!exhibits.remove(id, caller.accountId(), reason)) {
            throw new NotFound("exhibit");
        }
        var one = cases.require(exhibit.infectionCase(), scope);
        told(event(caller, "tracing.exhibit-removed", one, id).because(reason.name()), one);
        return exhibits.require(id, scope);
    }

    /** A card that was somebody else's after all: its files go first, each for its reason. */
    public InfectionCase endCard(Caller caller, AreaScope scope, UUID infectionCase, UUID holding) {
        var one = cases.requireOpen(infectionCase, scope);
        if (!book.stands(holding, infectionCase)) {
            throw new NotFound("holding");
        }
        if (exhibits.of(List.of(holding)).stream().anyMatch(Exhibit::hasFile)) {
            throw TracingRefused.exhibitsStand();
        }
        var carrier = holdings.carrierOf(holding).orElseThrow(() -> new NotFound("holding"));
        if (!book.end(holding, infectionCase)) {
            throw new NotFound("holding");
        }
        told(
                AuditEvent.of(caller.accountId(), "tracing.card-ended", one.id(), one.path())
                        .with("carrier", String.valueOf(carrier)),
                one);
        return one;
    }

    private static AuditEvent event(Caller caller, String action, InfectionCase one, UUID exhibit) {
        var about = one.person() == null ? one.id() : one.person();
        return AuditEvent.of(caller.accountId(), action, about, one.path())
                .with("case", one.id().toString())
                .with("exhibit", exhibit.toString());
    }

    private void told(AuditEvent event, InfectionCase one) {
        audit.record(event);
        live.changed("tracing", one.path());
    }

    /** In clear, for whoever was put on record. */
    public static final class ExhibitFile {
        private final FileKind kind;
        private final byte[] content;

        private ExhibitFile(FileKind kind, byte[] content) {
            this.kind = kind;
            this.content = content;
        }

        public FileKind kind() {
            return kind;
        }

        public byte[] content() {
            return content.clone();
        }
    }
}
