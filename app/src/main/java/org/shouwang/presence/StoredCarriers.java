package org.shouwang.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.shouwang.vault.CardNumber;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Cards are found by a keyed fingerprint and kept sealed. */
@Repository
@Transactional
class StoredCarriers implements Carriers {
    private static final String PURPOSE = "presence.card";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final TransactionTemplate apart;

    StoredCarriers(JdbcClient jdbc, Vault vault, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Map<String, Integer> ofCards(Collection<String> cards) {
        var tokens = new HashMap<String, String>();
        cards.forEach(card -> tokens.computeIfAbsent(card, this::token));
        var known = known(tokens.values());
        var all = add(tokens, known) ? known(tokens.values()) : known;
        var numbers = new HashMap<String, Integer>();
        tokens.forEach((card, token) -> numbers.put(card, Objects.requireNonNull(all.get(token))));
        return numbers;
    }

    /** Answers whether there were any new ones. */
    private boolean add(Map<String, String> tokens, Map<String, Integer> known) {
        var fresh = new TreeMap<String, String>();
        tokens.forEach((card, token) -> {
            if (!known.containsKey(token)) {
                fresh.put(token, normal(card));
            }
        });
        if (fresh.isEmpty()) {
            return false;
        }
        var sealed = fresh.entrySet().stream()
                .map(card -> seal(card.getKey(), card.getValue()))
                .toArray(String[]::new);
        // given for good at once and in one order: two files that hold the same cards would wait for each other
        apart.executeWithoutResult(_ -> jdbc.sql("""
                        insert into presence.carrier (token, card)
                        select * from unnest(:tokens::bytea[], :cards::bytea[])
                        on conflict (token) do nothing
                        """)
                .param(
                        "tokens",
                        fresh.keySet().stream().map(token -> "\\x" + token).toArray(String[]::new))
                .param("cards", sealed)
                .update());
        return true;
    }

    private String seal(String token, String card) {
        return "\\x" + HexFormat.of().formatHex(vault.wrap(Field.CARD, context(token), card.getBytes(UTF_8)));
    }

    private Map<String, Integer> known(Collection<String> tokens) {
        var known = new HashMap<String, Integer>();
        jdbc.sql("select token, number from presence.carrier where token = any(:tokens::bytea[])")
                .param(
                        "tokens",
                        tokens.stream().distinct().map(token -> "\\x" + token).toArray(String[]::new))
                .query(rs -> {
                    known.put(HexFormat.of().formatHex(rs.getBytes("token")), rs.getInt("number"));
                });
        return known;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Integer> ofCard(String card) {
        return Optional.ofNullable(ofKnownCards(List.of(card)).get(card));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> ofKnownCards(Collection<String> cards) {
        var tokens = new HashMap<String, String>();
        cards.forEach(card -> tokens.computeIfAbsent(card, this::token));
        var known = known(tokens.values());
        var numbers = new HashMap<String, Integer>();
        tokens.forEach((card, token) -> {
            var number = known.get(token);
            if (number != null) {
                numbers.put(card, number);
            }
        });
        return numbers;
    }

    @Override
    public Map<UUID, Integer> ofPeople(Collection<UUID> people) {
        var numbers = ofKnownPeople(people);
        var fresh =
                people.stream().filter(person -> !numbers.containsKey(person)).toList();
        if (!fresh.isEmpty()) {
            // a number is given for good, also to a reader whose own transaction may not write
            apart.executeWithoutResult(_ -> numbers(numbers, """
                            insert into presence.carrier (person_id)
                            select distinct p from unnest(:people::uuid[]) as p order by p
                            on conflict (person_id) do update set person_id = excluded.person_id
                            returning person_id, number
                            """, fresh));
        }
        return numbers;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Integer> ofKnownPeople(Collection<UUID> people) {
        var numbers = new HashMap<UUID, Integer>();
        numbers(
                numbers,
                "select person_id, number from presence.carrier where person_id = any(:people::uuid[])",
                people);
        return numbers;
    }

    private void numbers(Map<UUID, Integer> into, String sql, Collection<UUID> people) {
        jdbc.sql(sql)
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .query(rs -> {
                    into.put(rs.getObject("person_id", UUID.class), rs.getInt("number"));
                });
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Carrier> byNumber(Collection<Integer> numbers) {
        var carriers = new HashMap<Integer, Carrier>();
        jdbc.sql("select number, person_id, token, card from presence.carrier where number = any(:numbers)")
                .param("numbers", numbers.stream().distinct().toArray(Integer[]::new))
                .query(rs -> {
                    var token = rs.getBytes("token");
                    carriers.put(
                            rs.getInt("number"),
                            new Carrier(
                                    rs.getInt("number"),
                                    rs.getObject("person_id", UUID.class),
                                    token == null ? null : open(token, rs.getBytes("card"))));
                });
        return carriers;
    }

    private CardNumber open(byte[] token, byte[] sealed) {
        var context = context(HexFormat.of().formatHex(token));
        return new CardNumber(vault.unwrapText(Field.CARD, context, sealed));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SealedCard> sealed(int number) {
        return jdbc.sql("select token, card from presence.carrier where number = :number and card is not null")
                .param("number", number)
                .query((rs, _) ->
                        new SealedCard(context(HexFormat.of().formatHex(rs.getBytes("token"))), rs.getBytes("card")))
                .optional();
    }

    private String token(String card) {
        return HexFormat.of().formatHex(vault.fingerprint(PURPOSE, normal(card)));
    }

    private static String normal(String card) {
        return card.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String context(String token) {
        return "presence.carrier.card/" + token;
    }
}
