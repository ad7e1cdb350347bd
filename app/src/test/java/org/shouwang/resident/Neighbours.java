package org.shouwang.resident;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.place.Places;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Two communities where every path of the right length is a dwelling. */
@TestConfiguration(proxyBeanMethods = false)
public class Neighbours {
    public static final AreaPath FOUR_SEASONS = new AreaPath("140403010002");
    public static final AreaPath NEXT_DOOR = new AreaPath("140403010003");

    @Bean
    @Primary
    Places places() {
        return new AnyPlace();
    }

    private static final class AnyPlace implements Places {
        @Override
        public Optional<Place> find(AreaPath path) {
            return Optional.of(new Place(path, path.value()));
        }

        @Override
        public Map<AreaPath, Address> addresses(Collection<AreaPath> paths) {
            var addresses = new HashMap<AreaPath, Address>();
            paths.stream()
                    .filter(this::isDwelling)
                    .forEach(path -> addresses.put(path, new Address(path.value(), path.value())));
            return addresses;
        }

        @Override
        public boolean isDwelling(AreaPath path) {
            return path.level() == AreaLevel.DWELLING && isRunning(path.community());
        }

        @Override
        public List<AreaPath> running() {
            return List.of(FOUR_SEASONS, NEXT_DOOR);
        }

        @Override
        public boolean isRunning(AreaPath community) {
            return running().contains(community);
        }

        @Override
        public Map<AreaPath, Integer> dwellings(AreaScope scope, AreaLevel level) {
            var dwellings = new HashMap<AreaPath, Integer>();
            running().stream().filter(scope::contains).forEach(path -> dwellings.put(path, 1000));
            return dwellings;
        }

        @Override
        public Map<AreaPath, String> names(Collection<AreaPath> areas) {
            var names = new HashMap<AreaPath, String>();
            areas.forEach(area -> names.put(area, area.value()));
            return names;
        }

        @Override
        public List<AreaPath> match(Collection<AreaPath> areas, String addressText, int limit) {
            return List.of();
        }
    }
}
