package org.shouwang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
public class AccessFakes {
    @Bean
    Vault vault() {
        return new Vault() {
            @Override
            public void seal(List<Entry> entries) {}

            @Override
            public Map<UUID, Map<Field, String>> open(Collection<UUID> subjects, Collection<Field> fields) {
                return Map.of();
            }

            @Override
            public void move(Collection<UUID> subjects, AreaPath area) {}

            @Override
            public void forget(Collection<UUID> subjects) {}

            @Override
            public List<UUID> find(AreaScope scope, Field field, String clear, int limit) {
                return List.of();
            }

            @Override
            public Map<String, List<UUID>> findAll(AreaScope scope, Field field, Collection<String> clear) {
                return Map.of();
            }

            @Override
            public List<UUID> findByName(AreaScope scope, Collection<AreaPath> communities, String query, int limit) {
                return List.of();
            }

            @Override
            public byte[] fingerprint(String purpose, String clear) {
                try {
                    return MessageDigest.getInstance("SHA-256")
                            .digest((purpose + "\0" + clear).getBytes(StandardCharsets.UTF_8));
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public byte[] wrap(Field field, String context, byte[] clear) {
                return turned(clear);
            }

            @Override
            public byte[] unwrap(Field field, String context, byte[] sealed) {
                return turned(sealed);
            }
        };
    }

    private static byte[] turned(byte[] bytes) {
        var turned = bytes.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] ^= 0x5a;
        }
        return turned;
    }
}
