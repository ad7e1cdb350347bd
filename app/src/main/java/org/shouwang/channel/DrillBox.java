package org.shouwang.channel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.shouwang.vault.PhoneNumber;

/** Takes every message and sends none. Keeps the last ones in memory only. */
public final class DrillBox implements TextMessages {
    private static final int KEPT = 50;

    private final Deque<Message> messages = new ArrayDeque<>();

    DrillBox() {}

    @Override
    public synchronized void send(PhoneNumber to, String text) {
        messages.addFirst(new Message(to, text));
        if (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public boolean shownOnPage() {
        return true;
    }

    /** Newest first. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    public record Message(PhoneNumber to, String text) {}
}
