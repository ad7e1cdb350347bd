package org.shouwang.vault;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.shared.command.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code ./shouwang destroy DATA-SET MONTH --for-good} */
@Component
class DestroyCommand implements Command {
    /** Without that of the accounts, which ends with them: nobody could sign in any more. */
    private static final List<String> DATA_SETS = Arrays.stream(Field.values())
            .map(Field::dataSet)
            .distinct()
            .filter(set -> !set.equals(Field.SECRET.dataSet()))
            .toList();

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
        if (!DATA_SETS.contains(dataSet)) {
            out.accept("'" + dataSet + "' is no data set that ends with a response; those are "
                    + String.join(", ", DATA_SETS));
            return 1;
        }
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
