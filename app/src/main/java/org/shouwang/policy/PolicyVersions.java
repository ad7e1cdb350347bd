package org.shouwang.policy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Versions in the database over sections as shipped. What is in force is read again after a few seconds, on every instance. */
@Repository
class PolicyVersions implements Policies {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;
    private final LoadingCache<Class<? extends PolicySection>, PolicySection> inForce =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build(this::read);

    PolicyVersions(JdbcClient jdbc, JsonMapper json, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public <T extends PolicySection> T current(Class<T> section) {
        return section.cast(inForce.get(section));
    }

    @Override
    @Transactional
    public <T extends PolicySection> void publish(T section, Instant from, UUID by) {
        var name = name(section.getClass());
        if (!section.contradictions().isEmpty()) {
            throw PolicyRejected.contradicts(name, section.contradictions());
        }
        if (from.isBefore(clock.instant())) {
            throw PolicyRejected.inThePast(name);
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into policy.section_version (id, section, valid_from, content, made_by, made_at)
                        values (:id, :section, :from, :content::jsonb, :by, :at)
                        """)
                .param("id", id)
                .param("section", name)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("content", json.writeValueAsString(section))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEvent.of(by, "policy.published", id, null).with("section", name));
        inForce.invalidate(section.getClass());
    }

    private PolicySection read(Class<? extends PolicySection> section) {
        return newest(name(section))
                .<PolicySection>map(content -> json.readValue(content, section))
                .orElseGet(() -> shipped(section));
    }

    private Optional<String> newest(String section) {
        return jdbc.sql("""
                        select content::text
                          from policy.section_version
                         where section = :section and valid_from <= :now
                         order by valid_from desc, id desc
                         limit 1
                        """)
                .param("section", section)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    private PolicySection shipped(Class<? extends PolicySection> section) {
        try (var file = PolicyVersions.class.getResourceAsStream("/policy/" + name(section) + ".json")) {
            return json.readValue(Objects.requireNonNull(file), section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Class<?> section) {
        return Objects.requireNonNull(section.getAnnotation(PolicySection.Named.class))
                .value();
    }
}
