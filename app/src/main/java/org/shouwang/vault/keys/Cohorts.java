package org.shouwang.vault.keys;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys of a data set, month by month. */
@Component
public class Cohorts {
    private final KeyRing ring;
    private final KeyRegister register;
    private final Erasures erasures;

    Cohorts(KeyRing ring, KeyRegister register, Erasures erasures) {
        this.ring = ring;
        this.register = register;
        this.erasures = erasures;
    }

    public YearMonth thisMonth() {
        return ring.thisMonth();
    }

    /** Ids of the keys that are no more; none if there was none, or not any more. */
    public List<Integer> destroy(String dataSet, YearMonth month) {
        var name = KeyRing.name(dataSet, month);
        var ids = register.all().stream()
                .filter(noted -> noted.name().equals(name) && noted.erasure() == null)
                .map(KeyRegister.Noted::keyId)
                .toList();
        ids.forEach(id -> erasures.destroy(name, id));
        return ids;
    }
}
