package org.shouwang.channel;

import org.shouwang.vault.PhoneNumber;

/** Nobody has said yet who carries text messages: every sending is refused. */
final class NoGateway implements TextMessages {
    @Override
    public void send(PhoneNumber to, String text) {
        throw new ChannelUnavailable("no gateway for text messages is configured");
    }

    @Override
    public boolean available() {
        return false;
    }

    @Override
    public boolean shownOnPage() {
        return false;
    }
}
