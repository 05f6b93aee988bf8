package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
  @Test
  void programTellsItsCommandsAndExitCodes() {
    Cli cli = Cli.run("--help");
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).contains("  snapshot  ", "Exit code:", "Examples:");
  }

  static List<String> commands() {
    return HelpPages.commands();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShowsItsUsageWithExamples(String command) {
    Cli cli = Cli.run(command, "--help");
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .contains("Usage: resnet-explorer " + command)
        .containsPattern("Examples:\\R  resnet-explorer " + command);
  }

  @Test
  void helpIsKoreanWhereTheSystemIs() {
    Cli cli = Cli.inKorean("classify", "--help");
    assertThat(cli.out()).contains("사용법: resnet-explorer classify", "옵션:", "종료 코드:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void everyCommandOptionAndArgumentIsDescribed(String language) {
    HelpPages.pages(HelpPages.program(Locale.forLanguageTag(language)))
        .forEach(page -> assertDescribed(page.getCommandSpec()));
  }

  /** Each text is its own key here, and must be found in what some command prints. */
  @Test
  void everyTextOfTheHelpIsPrintedBySomeCommand() {
    CommandLine program = HelpPages.program(Locale.ENGLISH);
    Set<String> keys = new TreeSet<>(new Messages(Locale.ENGLISH).keys());
    keys.removeIf(key -> !key.startsWith("cli.help."));
    program.setResourceBundle(new HelpTexts(keysAsTexts(keys), List.of()));
    StringBuilder printed = new StringBuilder();
    HelpPages.pages(program).forEach(page -> printed.append(page.getUsageMessage()));
    String text = printed.toString().replaceAll("\\s", "");
    assertThat(keys).hasSizeGreaterThan(100);
    assertThat(keys.stream().filter(key -> !text.contains("<" + key + ">"))).isEmpty();
  }

  private static ResourceBundle keysAsTexts(Set<String> keys) {
    return new ListResourceBundle() {
      @Override
      protected Object[][] getContents() {
        return keys.stream().map(HelpTest::asText).toArray(Object[][]::new);
      }
    };
  }

  /** An exit code has a number before its text. */
  private static Object[] asText(String key) {
    String number = key.contains(".exitCodeList.") ? key.substring(key.length() - 1) + ":" : "";
    return new Object[] {key, number + "<" + key + ">"};
  }

  private static void assertDescribed(CommandSpec command) {
    assertThat(command.usageMessage().header()).as(command.name()).isNotEmpty();
    assertThat(command.usageMessage().footer()).as(command.name()).isNotEmpty();
    for (ArgSpec argument : command.args()) {
      assertThat(argument.description()).as(command.name() + " " + argument).isNotEmpty();
    }
  }

  @Test
  void versionNamesWhatTheProgramIsBuiltOn() {
    Cli cli = Cli.run("--version");
    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .contains("ResNet Explorer ", "JDK ", "JavaFX 21.", "DJL 0.", "libtorch 2.");
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSameArguments() {
    ResourceBundle english = bundle(Locale.ROOT);
    ResourceBundle korean = bundle(Locale.KOREAN);
    assertThat(korean.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .filteredOn(key -> !key.startsWith("cli.help."))
        .allSatisfy(key -> assertThat(arguments(korean, key)).isEqualTo(arguments(english, key)));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.resnetexplorer.cli.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static int arguments(ResourceBundle bundle, String key) {
    return new MessageFormat(bundle.getString(key)).getFormatsByArgumentIndex().length;
  }
}
