package org.shouwang.vault.search;

/** What somebody typed to find a person: characters, pinyin, or initials. */
public record NameQuery(String text) {

    public static NameQuery of(String typed) {
        return new NameQuery(NameForms.query(typed));
    }

    public Match match(String name) {
        var forms = NameForms.of(name);
        if (forms.contain(text)) {
            return Match.WHOLE;
        }
        return forms.beginWith(text) ? Match.BEGINNING : Match.NONE;
    }

    /** Best first. */
    public enum Match {
        WHOLE,
        BEGINNING,
        NONE
    }
}
