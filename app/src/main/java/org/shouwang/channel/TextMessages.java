package org.shouwang.channel;

import org.shouwang.vault.PhoneNumber;

/** Sends a text message. Pluggable: an HTTP gateway, or in drill a box that keeps it on this machine. */
public interface TextMessages {
    /** Hands the message to the gateway, once. Throws {@link ChannelUnavailable} when it was not taken. */
    void send(PhoneNumber to, String text);

    /** Whether there is a gateway at all; without one, nothing that depends on a message should begin. */
    boolean available();

    /** Whether messages stay on this machine, so that a page may show them. True in drill only. */
    boolean shownOnPage();
}
