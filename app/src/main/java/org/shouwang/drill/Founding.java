package org.shouwang.drill;

import org.shouwang.drill.api.Api;

/** An empty installation becomes one with administrators, running communities and staff. */
final class Founding {
    Founding(Api api, Team team, Keys keys, DrillRecord record) {}

    void run() {}
}
