package org.shouwang.resident.domain;

/** To the head of the household. */
public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    GRANDPARENT,
    GRANDCHILD,
    SIBLING,
    OTHER_RELATIVE,
    TENANT,
    CARER,
    OTHER
}
