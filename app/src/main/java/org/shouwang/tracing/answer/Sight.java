package org.shouwang.tracing.answer;

import java.util.List;
import org.shouwang.copresence.PresenceView;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.stereotype.Component;

/** What an answer may be made from: what was logged, and what the register says about nights at home. */
@Component
class Sight {
    private final TracingIndex index;
    private final AtHome atHome;

    Sight(TracingIndex index, AtHome atHome) {
        this.index = index;
        this.atHome = atHome;
    }

    PresenceView of(List<Followed> followed) {
        return with(atHome.of(followed));
    }

    PresenceView with(AtHome.Households households) {
        return households.nights().isEmpty() ? index.view() : index.view().with(households.nights());
    }
}
