package org.resnetexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.text.Messages;

/**
 * What the lessons tell students they will see. Behind each number of the document stands, in a
 * comment that readers don't see, which quantity it is; {@link TaughtNumbers} knows them all.
 */
class TeachingTest {
  /** A number, and what it is. */
  private static final Pattern CLAIM =
      Pattern.compile("(-?\\d[\\d,]*(?:\\.\\d+)?)(?: %)?<!-- (.+?) -->");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");
  private static final Pattern TYPED = Pattern.compile("`([^`]+)`");
  private static final Pattern ON_SCREEN = Pattern.compile("(?<!\\*)\\*([^*\n]+)\\*(?!\\*)");
  private static final Pattern KEYS = Pattern.compile("<kbd>(.+?)</kbd>");

  private static TaughtNumbers numbers;
  private static String text;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(Path.of("docs", "teaching.md"));
    numbers = new TaughtNumbers();
  }

  @AfterAll
  static void close() {
    numbers.close();
  }

  private static List<MatchResult> all(Pattern pattern, String in) {
    return pattern.matcher(in).results().toList();
  }

  @Test
  void everyNumberIsWhatTheEngineComputes() throws Exception {
    List<MatchResult> claims = all(CLAIM, text);
    assertThat(claims).hasSizeGreaterThan(90);
    SoftAssertions each = new SoftAssertions();
    for (MatchResult claim : claims) {
      String written = claim.group(1).replace(",", "");
      int dot = written.indexOf('.');
      int decimals = dot < 0 ? 0 : written.length() - dot - 1;
      each.assertThat(Double.parseDouble(written))
          .as(claim.group())
          .isCloseTo(numbers.of(claim.group(2)), within(0.5001 * Math.pow(10, -decimals)));
    }
    each.assertAll();
  }

  @Test
  void noNumberIsWithoutItsQuantity() {
    String rest = text;
    for (Pattern known : List.of(CLAIM, TYPED, KEYS)) {
      rest = known.matcher(rest).replaceAll("");
    }
    assertThat(COMMENT.matcher(rest).find()).isFalse();
    assertThat(rest.replaceAll("ResNet-(18|50)", "")).doesNotContainPattern("\\d");
  }

  @Test
  void whatIsToBeTypedIsInTheNetTheSamplesOrTheDebugger() throws Exception {
    Set<String> ofPointer = Set.of("what is typed", "out.norm()", "identity.norm()");
    List<String> names = numbers.names();
    for (MatchResult typed : all(TYPED, COMMENT.matcher(text).replaceAll(""))) {
      String word = typed.group(1);
      boolean known =
          ofPointer.contains(word)
              || names.contains(word)
              || Files.exists(Path.of("samples", word));
      assertThat(known).as(word).isTrue();
    }
  }

  @Test
  void whatStandsOnTheScreenIsCalledSo() {
    Messages messages = new Panes().messages(Locale.ENGLISH);
    Set<String> words =
        messages.keys().stream()
            .map(key -> messages.text(key, 0, 0, 0, 0).replace("…", ""))
            .collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    for (MatchResult name : all(ON_SCREEN, COMMENT.matcher(text).replaceAll(""))) {
      for (String part : name.group(1).split(" > ")) {
        if (!words.contains(part)) {
          unknown.add(part);
        }
      }
    }
    assertThat(unknown).containsExactly("italics");
  }

  @Test
  void everyQuestionHasItsAnswer() {
    List<String> asked =
        all(Pattern.compile("\\| ([A-Z]): "), text).stream().map(one -> one.group(1)).toList();
    List<String> answered =
        all(Pattern.compile("\\*\\*([A-Z])\\.\\*\\*"), text).stream()
            .map(one -> one.group(1))
            .toList();
    assertThat(answered).isNotEmpty().isEqualTo(asked);
  }
}
