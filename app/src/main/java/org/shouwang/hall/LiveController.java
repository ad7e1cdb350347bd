package org.shouwang.hall;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.live.LiveStreams;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** News for open pages. Whoever may not read a topic hears nothing of it. */
@RestController
@RequestMapping("/api/live")
class LiveController {
    /** What may be listened to, and the permission to read what it is about. */
    private static final Map<String, Permission> TOPICS = Map.of(
            "figures", Permission.SEE_FIGURES,
            "households", Permission.FIND_PEOPLE,
            "reviews", Permission.REVIEW,
            "tasks", Permission.SEE_TASKS,
            "tracing", Permission.TRACE);

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allow.SignedIn
    SseEmitter listen(Caller caller, @RequestParam @NotEmpty @Size(max = 10) List<String> topics) {
        var audience = new HashMap<String, AreaScope>();
        for (var topic : topics) {
            var permission = TOPICS.get(topic);
            if (permission == null) {
                throw Invalid.field("topics", "shared.topic-unknown");
            }
            audience.put(topic, caller.areas(permission));
        }
        return streams.open(caller.accountId(), audience);
    }
}
