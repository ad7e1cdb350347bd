package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is refused reads a sentence in their language, whatever the code. */
class SentenceTests {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");

    /** What makes a code one that somebody reads: a refusal, a fault of a field, a problem. */
    private static final Pattern READ = Pattern.compile(
            "(?:Invalid\\.field|new (?:Invalid\\.)?Fault|Problem\\.of|FieldProblem\\.of|new ExportRefused|fault)\\("
                    + "[^;]*?\"([a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");

    @Test
    void everyCodeHasASentenceInBothLanguages() {
        var codes = codes();

        assertThat(codes).hasSizeGreaterThan(40);
        assertThat(codes.stream().filter(code -> !titles("zh").contains(code))).isEmpty();
        assertThat(codes.stream().filter(code -> !titles("en").contains(code))).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(keys("zh")).isEqualTo(keys("en"));
    }

    @Test
    void nothingIsSaidTwice() throws IOException {
        for (var language : List.of("zh", "en")) {
            var lines = Files.readAllLines(file(language)).stream()
                    .filter(line -> line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(lines).doesNotHaveDuplicates();
        }
    }

    @Test
    void factsStandInTheSentence() {
        var sentences = new Sentences();

        assertThat(sentences.find("shared.unavailable.next", Locale.ENGLISH, Map.of("incident", "4711")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("4711"));
    }

    private static Set<String> codes() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SentenceTests::read)
                    .flatMap(source -> Stream.concat(
                            refusals(source), READ.matcher(source).results().map(found -> found.group(1))))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> refusals(String source) {
        return source.contains("extends DomainException")
                ? CODE.matcher(source).results().map(found -> found.group(1))
                : Stream.empty();
    }

    private static Set<String> titles(String language) {
        return keys(language).stream()
                .filter(key -> key.endsWith(".title"))
                .map(key -> key.substring(0, key.length() - ".title".length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(String language) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file(language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }

    private static Path file(String language) {
        return Path.of("src/main/resources/problems_" + language + ".properties");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
