package org.resnetexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The keys of all bundles are those that the program asks for. A key is asked for where it stands
 * as a literal or in a view; or where the program puts it together from literals and parts, and
 * each part is a word that can get there: a number, a constant of an enum, a sample's name, or a
 * literal of the same package, of a class it uses or of one that uses it.
 */
class TextKeysTest {
  private static final Path CODE = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("resources");
  private static final Path WEIGHTS = RESOURCES.resolve("org/resnetexplorer/weights");

  /** What picocli asks for is tested with picocli. */
  private static final String HELP = "cli.help.";

  private static final Pattern IN_VIEW = Pattern.compile("\"%([\\w.#-]+)\"");
  private static final Pattern ASKED =
      Pattern.compile("\\b(?:text|getString)\\(\\s*\"([a-z]+\\.[\\w.-]+)\"\\s*[,)]");

  private static final List<SourceFile> FILES = new ArrayList<>();
  private static final Set<String> LITERALS = new HashSet<>();
  private static final Set<String> CONSTANTS = new HashSet<>();
  private static final Set<String> VIEWED = new TreeSet<>();

  /** By package the classes that it uses. */
  private static final Map<String, Set<String>> USED = new HashMap<>();

  private static final Map<String, Reach> REACHES = new HashMap<>();

  private record Reach(Set<String> words, Set<Pattern> sums) {}

  @BeforeAll
  static void read() throws IOException {
    for (Path file : files(CODE, ".java")) {
      FILES.add(SourceFile.read(CODE, file));
    }
    for (SourceFile file : FILES) {
      LITERALS.addAll(file.words());
      USED.computeIfAbsent(file.room(), room -> new HashSet<>()).addAll(file.imports());
      file.constants().forEach(part -> CONSTANTS.addAll(List.of(part, part.replace('_', '-'))));
    }
    for (String sample : Files.readAllLines(Path.of("samples", "index.txt"))) {
      CONSTANTS.add(sample.replaceFirst("[.][a-z]+$", ""));
    }
    for (String names : List.of("models/labels.txt", "labels/cifar10.txt")) {
      for (String name : Files.readAllLines(WEIGHTS.resolve(names))) {
        CONSTANTS.add(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
      }
    }
    for (Path view : files(RESOURCES, ".fxml")) {
      VIEWED.addAll(found(IN_VIEW, Files.readString(view)));
    }
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult hit) -> hit.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys(String bundle) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path file : files(RESOURCES, "/" + bundle)) {
      Properties texts = new Properties();
      try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
      keys.addAll(texts.stringPropertyNames());
    }
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_ko.properties"})
  void everyTextIsAskedForSomewhere(String bundle) throws IOException {
    Set<String> keys = keys(bundle);
    assertThat(keys).hasSizeGreaterThan(1000);
    assertThat(keys.stream().filter(key -> !key.startsWith(HELP) && !isAskedFor(key, keys)))
        .isEmpty();
  }

  @Test
  void everyKeyThatAViewNamesHasAText() throws IOException {
    assertThat(VIEWED).isNotEmpty();
    assertThat(keys("messages.properties")).containsAll(VIEWED);
  }

  @Test
  void everyKeyThatTheCodeAsksForInOnePieceHasAText() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path file : files(CODE, ".java")) {
      asked.addAll(found(ASKED, Files.readString(file)));
    }
    Set<String> keys = keys("messages.properties");
    Set<String> firstParts =
        keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    asked.removeIf(key -> !firstParts.contains(key.substring(0, key.indexOf('.'))));
    assertThat(asked).hasSizeGreaterThan(100);
    assertThat(keys).containsAll(asked);
  }

  @Test
  void aKeyOfNobodyIsNoticed() throws IOException {
    Set<String> keys = keys("messages.properties");
    assertThat(isAskedFor("maps.order.index.tip", keys)).isTrue();
    assertThat(isAskedFor("maps.order.nobody", keys)).isFalse();
    assertThat(isAskedFor("maps.order.index.nobody", keys)).isFalse();
    assertThat(isAskedFor("nobody.order.index", keys)).isFalse();
  }

  private static boolean isAskedFor(String key, Set<String> keys) {
    if (LITERALS.contains(key) || VIEWED.contains(key)) {
      return true;
    }
    for (SourceFile file : FILES) {
      for (Pattern sum : file.sums()) {
        Matcher parts = sum.matcher(key);
        if (parts.matches() && groups(parts).allMatch(part -> fits(part, file, keys))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A part may be a whole key too: {@code key + ".next"}. */
  private static boolean fits(String part, SourceFile file, Set<String> keys) {
    return canGetTo(part, file) || keys.contains(part) && isAskedFor(part, keys);
  }

  private static boolean canGetTo(String part, SourceFile file) {
    if (part.matches("\\d+") || CONSTANTS.contains(part)) {
      return true;
    }
    Reach reach = REACHES.computeIfAbsent(file.type(), type -> reach(file));
    return reach.words().contains(part)
        || reach.sums().stream()
            .map(sum -> sum.matcher(part))
            .anyMatch(
                found -> found.matches() && groups(found).allMatch(inner -> canGetTo(inner, file)));
  }

  /** What the package of a file, the classes it uses and those that use the file may hand to it. */
  private static Reach reach(SourceFile file) {
    Reach reach = new Reach(new HashSet<>(), new HashSet<>());
    for (SourceFile other : FILES) {
      if (areNeighbours(other, file)) {
        // In keys a hyphen stands for the underscore of PyTorch's names.
        other.words().forEach(word -> reach.words().add(word.replace('_', '-')));
        reach.words().addAll(other.words());
        reach.sums().addAll(other.sums());
      }
    }
    return reach;
  }

  private static boolean areNeighbours(SourceFile one, SourceFile other) {
    return one.room().equals(other.room())
        || USED.get(one.room()).contains(other.type())
        || USED.get(other.room()).contains(one.type());
  }

  private static Stream<String> groups(Matcher found) {
    return Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
        .map(found::group);
  }
}
