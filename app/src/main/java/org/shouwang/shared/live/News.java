package org.shouwang.shared.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;

/** One topic changed in one area, as fine as a community. */
record News(String topic, AreaPath area) {
    /** PostgreSQL takes 8000 bytes in one notification. */
    private static final int PER_MESSAGE = 7900;

    /** Beyond this many areas of one topic everybody is told. */
    private static final int MOST_AREAS = 100;

    static News of(String topic, AreaPath area) {
        var coarse = area.value().length() > AreaLevel.COMMUNITY.length() ? area.community() : area;
        return new News(topic, coarse);
    }

    /** As few messages as hold it all. */
    static List<String> pack(Collection<News> news) {
        var messages = new ArrayList<String>();
        var message = new StringBuilder();
        for (var line : coarsened(news)) {
            if (message.length() + line.length() + 1 > PER_MESSAGE) {
                messages.add(message.toString());
                message.setLength(0);
            }
            message.append(message.isEmpty() ? "" : "\n").append(line);
        }
        if (!message.isEmpty()) {
            messages.add(message.toString());
        }
        return messages;
    }

    private static List<String> coarsened(Collection<News> news) {
        return news.stream().collect(Collectors.groupingBy(News::topic)).entrySet().stream()
                .flatMap(topic -> topic.getValue().size() > MOST_AREAS
                        ? Stream.of(new News(topic.getKey(), AreaPath.COUNTRY))
                        : topic.getValue().stream().distinct())
                .map(item -> item.topic + ' ' + item.area)
                .toList();
    }

    static List<News> unpack(String message) {
        return message.lines().map(News::parse).flatMap(Optional::stream).toList();
    }

    /** Whoever may notify on this database may have sent anything. */
    private static Optional<News> parse(String line) {
        var space = line.indexOf(' ');
        if (space < 1) {
            return Optional.empty();
        }
        var area = line.substring(space + 1);
        return (area.isEmpty() ? Optional.of(AreaPath.COUNTRY) : AreaPath.parse(area))
                .map(path -> new News(line.substring(0, space), path));
    }
}
