package org.shouwang.drill;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.drill.api.Api;
import org.shouwang.drill.api.Session;

/** The staff of the drill, signed in when first needed. */
final class Team {
    private final Api api;
    private final DrillRecord record;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Team(Api api, DrillRecord record) {
        this.api = api;
        this.record = record;
    }

    Session member(String login) {
        return sessions.computeIfAbsent(
                login,
                name -> Session.staff(
                        api, name, Objects.requireNonNull(record.passwords().get(name), name)));
    }
}
