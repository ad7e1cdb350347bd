package org.shouwang.shared.start;

/** What the person who typed the command reads. Only what they asked for or must act on; the rest is in the log. */
public final class Console {
    private Console() {}

    public static void say(String line) {
        System.out.println(line);
    }

    /** For what ended the command. */
    public static void refuse(StartRefused refused) {
        System.err.println("shouwang: " + refused.what() + ". " + refused.next());
    }
}
