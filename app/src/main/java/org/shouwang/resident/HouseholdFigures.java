package org.shouwang.resident;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.PersonName;

/** What other modules may know of households without looking at any: figures, and whom a task is about. */
public interface HouseholdFigures {
    /** Sums by area of the level; what has no address yet stands under its community. */
    List<AreaFigure> by(AreaLevel level, AreaScope scope);

    /** The heads' names, masked wherever they are shown; households outside the scope are absent. */
    Map<UUID, PersonName> heads(Collection<UUID> households, AreaScope scope);

    /** Households count unless void; those with a pending address, in review, with an open question are among them. */
    record AreaFigure(AreaPath path, int households, int people, int pending, int inReview, int questions) {}
}
