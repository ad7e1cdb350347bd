package org.shouwang.drill.exercise;

/** What a tracer does about a case, in this order. */
enum Step {
    READ_CASE,
    ASK,
    APPROVE,
    TRAJECTORY,
    CONTACTS,
    COMMON,
    PUSH,
    OUTCOMES
}
