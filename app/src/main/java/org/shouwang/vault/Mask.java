package org.shouwang.vault;

/** How much of a personal value everybody may see. Works on code points, so that rare characters stay whole. */
final class Mask {
    private Mask() {}

    static String name(String clear) {
        var points = clear.codePoints().toArray();
        if (points.length <= 1) {
            return "*";
        }
        var latin = clear.codePoints().allMatch(c -> c < 0x250);
        if (latin || points.length == 2) {
            return new String(points, 0, 1) + "*";
        }
        return new String(points, 0, 1) + "*".repeat(points.length - 2) + new String(points, points.length - 1, 1);
    }

    static String document(String clear) {
        return keep(clear, clear.length() >= 15 ? 4 : 2, clear.length() >= 15 ? 4 : 2);
    }

    static String phone(String clear) {
        return keep(clear, 3, 4);
    }

    static String card(String clear) {
        return keep(clear, 0, clear.length() > 6 ? 4 : 2);
    }

    static String address(String clear) {
        return keep(clear, 6, 0);
    }

    private static String keep(String clear, int head, int tail) {
        if (clear.length() <= head + tail) {
            return "****";
        }
        return clear.substring(0, head) + "****" + clear.substring(clear.length() - tail);
    }
}
