package org.shouwang.resident.domain;

/** Why somebody else filled in the form. */
public enum OnBehalfReason {
    NO_PHONE,
    ASKED_DESK,
    AT_DOOR,
    HOTLINE
}
