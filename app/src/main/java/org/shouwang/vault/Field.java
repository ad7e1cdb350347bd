package org.shouwang.vault;

/** Which field of a subject is sealed. The data set names the key: fields of one set are destroyed together. */
public enum Field {
    NAME("identity"),
    DOCUMENT("identity"),
    PHONE("contact"),
    RESIDENCE("address"),
    ADDRESS("address"),
    NOTE("care"),
    DRAFT("draft"),
    SECRET("access"),
    CARD("whereabouts"),
    STATEMENT("whereabouts");

    private final String dataSet;

    Field(String dataSet) {
        this.dataSet = dataSet;
    }

    public String dataSet() {
        return dataSet;
    }
}
