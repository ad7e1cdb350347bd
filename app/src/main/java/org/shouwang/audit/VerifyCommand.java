package org.shouwang.audit;

import java.util.function.Consumer;
import org.shouwang.shared.command.Command;
import org.springframework.stereotype.Component;

/** {@code ./shouwang audit verify} */
@Component
class VerifyCommand implements Command {
    private static final int FINDINGS_SHOWN = 20;
    private final Verifier verifier;

    VerifyCommand(Verifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public int run(Consumer<String> out) {
        var verdict = verifier.verify();
        out.accept("links %d, sealed entries %d, waiting %d, void numbers %d, anchors %d, removed %d"
                .formatted(
                        verdict.links(),
                        verdict.sealed(),
                        verdict.unsealed(),
                        verdict.voids(),
                        verdict.anchors(),
                        verdict.removed()));
        if (verdict.whole()) {
            out.accept("the audit trail is whole");
            return 0;
        }
        out.accept("BROKEN, first at " + verdict.findings().getFirst().sentence());
        verdict.findings().stream()
                .skip(1)
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> out.accept("  also " + finding.sentence()));
        var more = verdict.findings().size() - 1 - FINDINGS_SHOWN;
        if (more > 0) {
            out.accept("  and %d more".formatted(more));
        }
        return 1;
    }
}
