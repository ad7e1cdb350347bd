package org.shouwang.channel;

import org.shouwang.vault.PhoneNumber;

/** Sends a text message. Pluggable: an HTTP gateway, or in drill a box that shows it on the page. */
public interface TextMessages {
    /** Hands the message to the gateway. Throws {@link ChannelUnavailable} when it was not taken. */
    void send(PhoneNumber to, String text);

    /** Whether messages stay on this machine, so that a page may show them. True in drill only. */
    boolean shownOnPage();
}
