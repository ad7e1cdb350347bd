package org.shouwang.resident.domain;

/** What somebody shows to say who they are. {@code NONE}: the community contacts this person. */
public enum IdentityDocumentKind {
    RESIDENT_ID,
    PASSPORT,
    HONG_KONG_MACAU_PERMIT,
    TAIWAN_PERMIT,
    FOREIGN_RESIDENCE_CARD,
    NONE
}
