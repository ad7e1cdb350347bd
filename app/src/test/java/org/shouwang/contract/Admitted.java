package org.shouwang.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.access.Role;
import org.shouwang.contract.Contract.Operation;
import org.shouwang.support.HttpCaller;

/** Somebody of a community whom an operation answers, found by asking about nothing. */
final class Admitted {
    private final Neighbourhood home;
    private final HttpCaller newcomer;

    Admitted(Neighbourhood home) {
        this.home = home;
        this.newcomer = home.stage.employed(Map.of(home.area, Role.VOLUNTEER));
    }

    HttpCaller to(Operation operation) {
        if (endsSession(operation)) {
            return home.stage.resident();
        }
        if (isAboutOneself(operation)) {
            return newcomer;
        }
        return candidates(operation).stream()
                .filter(caller -> admits(operation, caller))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " answers nobody"));
    }

    static boolean endsSession(Operation operation) {
        return operation.path().equals("/api/access/sign-out");
    }

    /** Where a caller could lock themselves out. */
    static boolean isAboutOneself(Operation operation) {
        return operation.path().startsWith("/api/access/password")
                || operation.path().startsWith("/api/access/second-factor");
    }

    /** Those first who have made what there is. */
    private List<HttpCaller> candidates(Operation operation) {
        var callers = new ArrayList<HttpCaller>();
        if (operation.path().startsWith("/api/shared/jobs")) {
            callers.add(home.staff(Role.DIRECTOR));
        }
        if (operation.path().startsWith("/api/shared/imports")) {
            callers.add(home.staff(Role.TRACER));
        }
        callers.add(home.stage.anybody());
        callers.add(home.staff(Role.REVIEWER));
        callers.add(home.staff(Role.TRACER));
        callers.addAll(home.everybody());
        return callers;
    }

    private static boolean admits(Operation operation, HttpCaller caller) {
        var nothing = Known.kinds(operation).stream()
                .map(_ -> UUID.randomUUID().toString())
                .toList();
        var answer = caller.send(
                operation.method(), Known.address(operation, nothing), operation.reads() ? null : "{", Map.of());
        return answer.status() != 401 && answer.status() != 403;
    }
}
