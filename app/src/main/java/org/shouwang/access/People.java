package org.shouwang.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.shouwang.vault.PersonName;

/** Names of accounts, for "by whom"; masked wherever they are shown. */
public interface People {
    Map<UUID, Who> who(Collection<UUID> accounts);

    record Who(UUID accountId, PersonName name, String role) {}
}
