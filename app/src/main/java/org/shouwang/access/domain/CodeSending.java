package org.shouwang.access.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.channel.ChannelUnavailable;
import org.shouwang.channel.TextMessages;
import org.shouwang.vault.PhoneNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a one-time code. Never looks whether the number is known, so nothing can tell. */
@Service
public class CodeSending {
    private static final Duration VALID = Duration.ofMinutes(5);

    private final Challenges challenges;
    private final CodeAllowances allowances;
    private final TextMessages messages;
    private final AfterCommit afterCommit;
    private final Clock clock;

    CodeSending(
            Challenges challenges,
            CodeAllowances allowances,
            TextMessages messages,
            AfterCommit afterCommit,
            Clock clock) {
        this.challenges = challenges;
        this.allowances = allowances;
        this.messages = messages;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /** The message goes out once the answer stands; whether it arrives does not change the answer. */
    @Transactional
    public SentCode send(PhoneNumber phone, String network) {
        if (!messages.available()) {
            throw new ChannelUnavailable("no gateway for text messages");
        }
        allowances.use(phone, network);
        var code = Secrets.sixDigits();
        var expiresAt = clock.instant().plus(VALID);
        var challenge = challenges.open(phone, code, expiresAt);
        afterCommit.run(
                () -> messages.send(phone, "【守望】登录验证码 " + code + "，5分钟内有效。任何人索要都不要给。 Your sign-in code: " + code));
        return new SentCode(challenge, expiresAt, messages.shownOnPage() ? code : null);
    }

    /** @param drillCode in drill only, where messages stay on this machine */
    public record SentCode(
            String challenge, Instant expiresAt, @Nullable String drillCode) {}
}
