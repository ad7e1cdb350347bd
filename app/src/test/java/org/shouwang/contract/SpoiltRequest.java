package org.shouwang.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with a request before anybody reads what it means. */
final class SpoiltRequest {
    static final List<byte[]> BODIES = Stream.concat(
                    Stream.of(
                                    "",
                                    "{",
                                    "[",
                                    "null",
                                    "42",
                                    "\"text\"",
                                    "[]",
                                    "{}",
                                    "{}{}",
                                    "{\"a\":1,\"a\":2}",
                                    "{\"a\":}",
                                    "{'a':1}",
                                    "\u0000",
                                    "\ufeff{}",
                                    "<xml/>",
                                    "a=1&b=2",
                                    "[".repeat(2_000),
                                    "{\"a\":".repeat(500),
                                    "{\"a\":\"" + "x".repeat(300_000) + "\"}",
                                    "{\"" + "x".repeat(1_000) + "\":1}",
                                    "{\"a\":" + "9".repeat(1_000) + "}")
                            .map(text -> text.getBytes(UTF_8)),
                    Stream.of(
                            "{\"name\":\"\u00c3(\u00ff\"}".getBytes(ISO_8859_1),
                            "{\"name\":\"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1),
                            "{\"name\":\"张慧\"}".getBytes(UTF_16)))
            .toList();

    /** An empty value leaves the usual header out. */
    static final List<Map<String, String>> HEADERS = List.of(
            Map.of("Idempotency-Key", ""),
            Map.of("Idempotency-Key", "not-a-key"),
            Map.of("Idempotency-Key", "x".repeat(4_000)),
            Map.of("Idempotency-Key", "00000000-0000-0000-0000-00000000000g"),
            Map.of("Content-Type", ""),
            Map.of("Content-Type", "///"),
            Map.of("Content-Type", "text/plain"),
            Map.of("Content-Type", "application/xml"),
            Map.of("Content-Type", "multipart/form-data"),
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            Map.of("Content-Type", "application/json;charset=utf-16"),
            Map.of("Content-Type", "application/json;charset=nobody-knows"),
            Map.of("Content-Encoding", "gzip"),
            Map.of("Accept", "application/xml"),
            Map.of("Accept", "///"),
            Map.of("Accept-Language", "xx;;q=9"),
            Map.of("Cookie", "shouwang=;;=x; shouwang"),
            Map.of("X-Forwarded-For", "not an address"),
            Map.of("Range", "bytes=9-1"));

    /** Headers that come twice. */
    static final List<Map<String, String>> AGAIN = List.of(
            Map.of("Idempotency-Key", "00000000-0000-4000-8000-000000000001"),
            Map.of("Idempotency-Key", "not-a-key"),
            Map.of("Content-Type", "text/plain"),
            Map.of("Authorization", "Bearer a.b.c"),
            Map.of("Accept", "text/html"));

    private SpoiltRequest() {}
}
