package org.shouwang.tracing.domain;

import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.live.Live;
import org.shouwang.tracing.domain.PublicCalls.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls the passengers of a ride, and takes a call back. */
@Service
@Transactional
public class Calling {
    private final Cases cases;
    private final PublicCalls calls;
    private final CallWords words;
    private final Live live;

    Calling(Cases cases, PublicCalls calls, CallWords words, Live live) {
        this.cases = cases;
        this.calls = calls;
        this.words = words;
        this.live = live;
    }

    public InfectionCase call(Caller caller, AreaScope scope, UUID id, Text text) {
        var one = cases.requireOpen(id, scope);
        Moments.require("began", text.began(), "ended", text.ended());
        words.requireNobodyIn(one, scope, text);
        calls.publish(caller, one, text);
        live.changed("tracing", one.path());
        return one;
    }

    public InfectionCase withdraw(Caller caller, AreaScope scope, UUID id, UUID call) {
        var one = cases.require(id, scope);
        if (!calls.withdraw(caller, one, call)) {
            throw new NotFound("call");
        }
        live.changed("tracing", one.path());
        return one;
    }
}
