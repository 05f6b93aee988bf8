package org.resnetexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.cli.Cli;

/** The papers lead where they say, and name what there is. */
class DocsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern TEST_NAME = Pattern.compile("`(\\w+Test)`");
  private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^\\| `(\\w+)");
  private static final Pattern COMMAND_IN_HELP = Pattern.compile("(?m)^  (\\w+) ");

  static Stream<Path> papers() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(
          Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve),
          docs.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void everyLinkAndPictureIsThere(Path paper) throws IOException {
    assertThat(found(LINK, Files.readString(paper)))
        .allSatisfy(link -> assertThat(paper.resolveSibling(link)).exists());
  }

  @Test
  void everyPageIsLinkedFromTheReadme() throws IOException {
    Set<String> linked = found(LINK, Files.readString(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      assertThat(docs.filter(Files::isRegularFile).map(file -> "docs/" + file.getFileName()))
          .isSubsetOf(linked);
    }
  }

  @Test
  void everyPromiseNamesTestsThereAre() throws IOException {
    Set<String> named = found(TEST_NAME, Files.readString(ROOT.resolve("docs/promises.md")));
    assertThat(named).hasSizeGreaterThan(20).isSubsetOf(tests());
  }

  @Test
  void everyCommandHasItsRow() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/commands.md"));
    String help = Cli.run("--help").out();
    String commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit code:"));
    assertThat(found(COMMAND_ROW, page))
        .hasSizeGreaterThan(10)
        .isEqualTo(found(COMMAND_IN_HELP, commands));
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("src/test/java"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    List<String> groups =
        pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    return new TreeSet<>(groups);
  }
}
