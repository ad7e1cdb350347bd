package org.shouwang.drill.exercise;

import org.shouwang.shared.DomainException;

/** The answer is not told before a list was sent. */
final class NoListYet extends DomainException {
    NoListYet() {
        super(Kind.CONFLICT, "drill.no-list-yet", "nobody was sent after yet");
    }
}
