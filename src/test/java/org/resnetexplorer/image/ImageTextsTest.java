package org.resnetexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImageTextsTest {

  /** Arrays for a picture's tensor, and pictures of folders, are refused in the same words. */
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java/org/resnetexplorer/image"),
          Path.of("src/main/java/org/resnetexplorer/export"),
          Path.of("src/main/java/org/resnetexplorer/exploration"));

  private static final Pattern REFUSAL =
      Pattern.compile("PictureException\\s*\\.of\\(\\s*\"(\\w+)\"");
  private static final Pattern MARK = Pattern.compile("\"(\\w+)\"");

  private final ResourceBundle english = ImageTexts.bundle(Locale.ROOT);
  private final ResourceBundle korean = ImageTexts.bundle(Locale.KOREAN);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(korean.getLocale()).isEqualTo(Locale.KOREAN);
    assertThat(korean.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .allSatisfy(key -> assertThat(korean.getString(key)).isNotEqualTo(english.getString(key)));
  }

  @Test
  void bothLanguagesUseTheSameArguments() {
    for (String key : english.keySet()) {
      int used = new MessageFormat(english.getString(key)).getFormatsByArgumentIndex().length;
      int usedInKorean =
          new MessageFormat(korean.getString(key)).getFormatsByArgumentIndex().length;

      assertThat(usedInKorean).as(key).isEqualTo(used);
    }
  }

  @Test
  void everyRefusalInTheCodeHasItsSentenceAndItsNextStepAndNoneIsLeftOver() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (String name : found(REFUSAL)) {
      expected.add("image." + name);
      expected.add("image." + name + ".next");
    }

    assertThat(english.keySet().stream().filter(key -> !key.startsWith("image.mark.")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyMarkSentenceBelongsToAMarkInTheCode() throws IOException {
    Set<String> names = found(MARK);

    assertThat(english.keySet().stream().filter(key -> key.startsWith("image.mark.")))
        .allSatisfy(key -> assertThat(names).contains(key.substring("image.mark.".length())));
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    StringBuilder code = new StringBuilder();
    for (Path source : SOURCES) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          code.append(Files.readString(file));
        }
      }
    }
    return pattern
        .matcher(code)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
