package org.shouwang.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.PersonName;

/** Names of accounts, for "by whom"; masked wherever they are shown. */
public interface People {
    Map<UUID, Who> who(Collection<UUID> accounts);

    /** Who may do this on the whole area now. */
    List<Who> holders(Permission permission, AreaPath area);

    /** Where an account may do this now. */
    AreaScope areas(Permission permission, UUID account);

    record Who(UUID accountId, PersonName name, String role) {}
}
