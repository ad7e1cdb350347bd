package org.shouwang.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.vault.PhoneNumber;
import tools.jackson.databind.json.JsonMapper;

class ChannelConfigurationTests {
    private static final PhoneNumber PHONE = new PhoneNumber("15400000001");
    private static final URI GATEWAY = URI.create("http://127.0.0.1:9/send");

    @Test
    void sendsNothingInADrillWhateverIsConfigured() {
        var messages = messages(GATEWAY, true);
        messages.send(PHONE, "text");

        assertThat(messages.shownOnPage()).isTrue();
        assertThat(messages)
                .isInstanceOfSatisfying(
                        DrillBox.class,
                        box -> assertThat(box.messages()).containsExactly(new DrillBox.Message(PHONE, "text")));
    }

    @Test
    void keepsTheLastMessagesOfADrillOnly() {
        var box = new DrillBox();
        IntStream.range(0, 60).forEach(i -> box.send(PHONE, "text " + i));

        assertThat(box.messages()).hasSize(50);
        assertThat(box.messages().getFirst().text()).isEqualTo("text 59");
    }

    @Test
    void refusesToSendWithoutAGateway() {
        var messages = messages(null, false);

        assertThat(messages.available()).isFalse();
        assertThat(messages.shownOnPage()).isFalse();
        assertThatExceptionOfType(ChannelUnavailable.class)
                .isThrownBy(() -> messages.send(PHONE, "text"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("channel.unavailable"));
    }

    @Test
    void neverShowsMessagesThatReallyGoOut() {
        var messages = messages(GATEWAY, false);

        assertThat(messages.available()).isTrue();
        assertThat(messages.shownOnPage()).isFalse();
    }

    private static TextMessages messages(@Nullable URI url, boolean drill) {
        var settings = new TextMessageSettings(url, "Authorization", "", Duration.ofSeconds(1));
        return new ChannelConfiguration().textMessages(settings, new JsonMapper(), drill);
    }
}
