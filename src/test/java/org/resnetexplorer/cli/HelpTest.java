package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.text.AppFolders;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open",
        "models",
        "download",
        "describe",
        "classify",
        "input",
        "trace",
        "tensors",
        "save",
        "maps",
        "diagram",
        "evaluate",
        "embed",
        "probe",
        "exemplars",
        "snapshot"
      })
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
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere(),
            nowhere(),
            false,
            new Messages(Locale.forLanguageTag(language)),
            new Interruption());
    Window window = new RecordingWindow();
    CommandLine program =
        CommandLineProgram.commands(
            new OpenCommand(console, window),
            console,
            Models.in(AppFolders.ofThisProcess()),
            window);
    assertDescribed(program.getCommandSpec());
    program.getSubcommands().values().forEach(sub -> assertDescribed(sub.getCommandSpec()));
  }

  /** Each text is its own key here, and must be found in what some command prints. */
  @Test
  void everyTextOfTheHelpIsPrintedBySomeCommand() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere(),
            nowhere(),
            false,
            new Messages(Locale.ENGLISH),
            new Interruption());
    Window window = new RecordingWindow();
    CommandLine program =
        CommandLineProgram.commands(
            new OpenCommand(console, window),
            console,
            Models.in(AppFolders.ofThisProcess()),
            window);
    Set<String> keys = new TreeSet<>(console.messages().keys());
    keys.removeIf(key -> !key.startsWith("cli.help."));
    program.setResourceBundle(new HelpTexts(keysAsTexts(keys), window.panels()));
    StringBuilder printed = new StringBuilder(program.getUsageMessage());
    program.getSubcommands().values().forEach(sub -> printed.append(sub.getUsageMessage()));
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

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream());
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
