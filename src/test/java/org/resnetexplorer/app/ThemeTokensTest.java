package org.resnetexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.paint.Palette;

/** Style sheets and canvas use one set of colours, and text can be read on every ground. */
class ThemeTokensTest {
  private static final List<String> THEMES = List.of("light.css", "dark.css");
  private static final Pattern FAINT =
      Pattern.compile("[^\\n}]*:disabled[^{}]*\\{[^}]*-fx-opacity: 0[^}]*}");
  private static final Pattern TOKEN = Pattern.compile("-rx-([a-z0-9-]+):\\s*#([0-9A-F]{6})");

  private static Map<String, Integer> tokens(String theme) {
    Map<String, Integer> tokens = new HashMap<>();
    try (var in = ThemeTokensTest.class.getResourceAsStream("/org/resnetexplorer/app/" + theme)) {
      Matcher matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return tokens;
  }

  @Test
  void bothThemesDefineTheSameTokens() {
    assertThat(tokens("dark.css").keySet()).isEqualTo(tokens("light.css").keySet());
  }

  @Test
  void theCanvasUsesTheColoursOfTheStyleSheets() {
    Map<String, Palette> themes = Map.of("light.css", Palette.LIGHT, "dark.css", Palette.DARK);
    themes.forEach(
        (sheet, palette) -> {
          Map<String, Integer> tokens = tokens(sheet);
          for (Token token : Token.values()) {
            String name = token.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(tokens).as(sheet).containsEntry(name, palette.argb(token) & 0xFFFFFF);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "ink, 7.0", "ink-2, 4.5", "ink-3, 4.5", "accent, 4.5", "error, 4.5", "warn, 4.5", "ok, 4.5",
    "line-strong, 3.0", "conv, 3.0", "bn, 3.0", "relu, 3.0", "pool, 3.0", "add, 3.0", "linear, 3.0"
  })
  void signsAndTextStandOutFromTheGroundsTheyLieOn(String sign, double contrast) {
    for (String theme : THEMES) {
      Map<String, Integer> tokens = tokens(theme);
      for (String ground : List.of("pane", "canvas", "raised")) {
        assertThat(contrast(tokens.get(sign), tokens.get(ground)))
            .as(theme + ": " + sign + " on " + ground)
            .isGreaterThanOrEqualTo(contrast);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void textIsReadableOnEachStepOfAnOverlay(int step) {
    for (String theme : THEMES) {
      Map<String, Integer> tokens = tokens(theme);
      for (String kind : List.of("overlay-", "signed-")) {
        assertThat(contrast(tokens.get("on-" + kind + step), tokens.get(kind + step)))
            .as(theme)
            .isGreaterThan(4.5);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ink, accent-soft",
    "ink-2, window",
    "ink-3, window",
    "on-accent, accent",
    "ink, pointer-soft",
    "on-pointer, pointer"
  })
  void textIsReadableOnTheColouredGroundsToo(String text, String ground) {
    for (String theme : THEMES) {
      Map<String, Integer> tokens = tokens(theme);
      assertThat(contrast(tokens.get(text), tokens.get(ground))).as(theme).isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pane", "canvas", "raised", "window", "sunken", "hover", "accent-soft"})
  void everyTextIsReadableOnEveryGround(String ground) {
    for (String theme : THEMES) {
      Map<String, Integer> tokens = tokens(theme);
      for (String text : List.of("ink", "ink-2", "ink-3", "accent", "error")) {
        assertThat(contrast(tokens.get(text), tokens.get(ground)))
            .as(theme + ": " + text)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pane", "canvas", "raised", "window", "sunken", "hover", "accent-soft"})
  void theRingOfTheKeyboardStandsOutFromEveryGround(String ground) {
    for (String theme : THEMES) {
      Map<String, Integer> tokens = tokens(theme);
      assertThat(contrast(tokens.get("accent"), tokens.get(ground)))
          .as(theme)
          .isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"accent", "pos", "neg", "add", "line-strong", "ink-2", "ink-3", "error", "break"})
  void linesAndBarsOfChartsStandOutFromWhatTheyAreDrawnOn(String ink) {
    for (String theme : THEMES) {
      Map<String, Integer> tokens = tokens(theme);
      for (String ground : List.of("pane", "canvas", "raised", "sunken")) {
        assertThat(contrast(tokens.get(ink), tokens.get(ground)))
            .as(theme + ": on " + ground)
            .isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void whatCannotBeUsedNowIsNotMadeFainterThanItsColour() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("resources", "org", "resnetexplorer", "app"))) {
      for (Path sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
        assertThat(FAINT.matcher(Files.readString(sheet)).results().map(MatchResult::group))
            .as(sheet.toString())
            .isEmpty();
      }
    }
  }

  /** WCAG 2.1, contrast ratio of relative luminances. */
  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int level) {
    double share = level / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
