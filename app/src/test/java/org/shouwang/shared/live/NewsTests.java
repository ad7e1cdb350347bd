package org.shouwang.shared.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;

class NewsTests {
    @Test
    void isAsCoarseAsACommunity() {
        var news = News.of("figures", new AreaPath("140403010002001003"));

        assertThat(news.area()).isEqualTo(new AreaPath("140403010002"));
        assertThat(News.of("figures", AreaPath.COUNTRY).area()).isEqualTo(AreaPath.COUNTRY);
    }

    @Test
    void comesBackAsItWent() {
        var news = List.of(news("figures", 1), news("reviews", 1), new News("tasks", AreaPath.COUNTRY));

        var messages = News.pack(news);

        assertThat(messages).hasSize(1);
        assertThat(News.unpack(messages.getFirst())).containsExactlyInAnyOrderElementsOf(news);
    }

    @Test
    void tellsEverybodyRatherThanListingHundreds() {
        var many = IntStream.range(0, 1_000).mapToObj(i -> news("figures", i)).toList();

        assertThat(News.pack(many).stream().flatMap(message -> News.unpack(message).stream()))
                .containsExactly(new News("figures", AreaPath.COUNTRY));
    }

    @Test
    void fitsIntoNotifications() {
        var many = IntStream.range(0, 5_000)
                .mapToObj(i -> news("a-topic-with-a-rather-long-name-" + i % 60, i))
                .toList();

        assertThat(News.pack(many))
                .allSatisfy(message -> assertThat(message.length()).isLessThan(8_000));
        assertThat(News.pack(many).stream()
                        .mapToLong(message -> News.unpack(message).size())
                        .sum())
                .isEqualTo(5_000);
    }

    @Test
    void ignoresWhatItDoesNotUnderstand() {
        assertThat(News.unpack("\nnonsense\n 14\nfigures 14x\nfigures 14"))
                .containsExactly(new News("figures", new AreaPath("14")));
    }

    private static News news(String topic, int community) {
        return new News(topic, new AreaPath("1404%08d".formatted(community)));
    }
}
