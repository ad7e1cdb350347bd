package org.shouwang.drill;

/** What the desk and the residents do about registrations that did not pass by themselves. */
final class Reviewing {
    Reviewing(Desk desk) {}

    void evening() {}

    void morning() {}
}
