package org.shouwang.vault;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.shouwang.shared.command.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code ./shouwang destroy DATA-SET MONTH --for-good} */
@Component
class DestroyCommand implements Command {
    private final Destruction destruction;
    private final String dataSet;
    private final String month;

    DestroyCommand(
            Destruction destruction,
            @Value("${shouwang.destroy.data-set:}") String dataSet,
            @Value("${shouwang.destroy.month:}") String month) {
        this.destruction = destruction;
        this.dataSet = dataSet;
        this.month = month;
    }

    @Override
    public String name() {
        return "destroy";
    }

    @Override
    public int run(Consumer<String> out) {
        try {
            var certificate = destruction.destroy(dataSet, YearMonth.parse(month), null);
            if (certificate.keys() == 0) {
                out.accept("nothing of " + dataSet + " is sealed under a key of " + month);
                return 1;
            }
            out.accept(
                    "destroyed: %d keys of %s of %s; %d values of the vault are gone, and those in rows of others unreadable"
                            .formatted(certificate.keys(), dataSet, month, certificate.values()));
            out.accept("recorded in the audit trail as vault.destroyed; tell the auditor who stood here");
            return 0;
        } catch (DateTimeException e) {
            out.accept("'" + month + "' is no month; write it as 2026-03");
            return 1;
        } catch (VaultRefused e) {
            out.accept(month + " is not over; its keys seal what is registered today");
            return 1;
        }
    }
}
