package org.shouwang.shared.start;

/** What the person who typed the command reads. Only what they asked for or must act on; the rest is in the log. */
public final class Console {
    private Console() {}

    public static void say(String line) {
        System.out.println(line);
    }

    /** For what ended the command: {@code what} went wrong, and what {@code next} puts it right. */
    static void refuse(String what, String next) {
        System.err.println("shouwang: " + what + ". " + next);
    }
}
