package org.shouwang.channel;

import org.shouwang.shared.DomainException;

/** The gateway did not take the message; trying again later may help. */
public final class ChannelUnavailable extends DomainException {
    public ChannelUnavailable(String why) {
        super(Kind.BUSY, "channel.unavailable", why);
    }
}
