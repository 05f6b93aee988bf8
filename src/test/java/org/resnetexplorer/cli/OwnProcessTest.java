package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: its standard output, and the machine's language. */
class OwnProcessTest {
  @TempDir Path folder;

  /** The program with a window that is none. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      System.exit(CommandLineProgram.run(arguments, new RecordingWindow()));
    }
  }

  private static List<String> command(List<String> options, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:TieredStopAtLevel=1");
    words.add("-Dresnetexplorer.home=" + System.getProperty("resnetexplorer.home"));
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    words.addAll(List.of(arguments));
    return words;
  }

  private Cli run(File out, List<String> command) throws IOException, InterruptedException {
    Path err = folder.resolve("err");
    int code =
        new ProcessBuilder(command)
            .redirectOutput(out)
            .redirectError(err.toFile())
            .start()
            .waitFor();
    boolean file = Files.isRegularFile(out.toPath());
    return new Cli(code, file ? Files.readString(out.toPath()) : "", Files.readString(err));
  }

  @Test
  void numbersHaveDigitsThatPythonReadsInEveryLanguage() throws Exception {
    for (String language : List.of("ar", "fa", "de")) {
      List<String> options =
          List.of("-Duser.language=" + language, "-Duser.country=" + country(language));
      File out = folder.resolve("out").toFile();
      Cli code = run(out, command(options, "describe", "--format", "code"));
      assertThat(code.out()).contains("nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False)");
      assertThat(run(out, command(options, "describe")).out()).contains("11,184,720");
    }
  }

  private static String country(String language) {
    return switch (language) {
      case "ar" -> "EG";
      case "fa" -> "IR";
      default -> "DE";
    };
  }

  /** Started without the script, which would set another language; the shell hands the bytes on. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aNameThatTheLanguageSettingHidesIsSaidToBeHidden() throws Exception {
    for (List<String> words :
        List.of(
            List.of("classify", "사진.jpg"),
            List.of("describe", "--model", "모델.pth"),
            List.of("diagram", "layer2.0", "--out", "그림.png"))) {
      Path script = folder.resolve("start.sh");
      Files.writeString(script, "export LC_ALL=C\nexec \"$@\" '" + String.join("' '", words) + "'");
      List<String> command = new ArrayList<>(List.of("sh", script.toString()));
      command.addAll(command(List.of("-Duser.language=en")));
      Cli cli = run(folder.resolve("out").toFile(), command);
      assertThat(cli.code()).as(cli.err()).isNotZero();
      assertThat(cli.err())
          .containsIgnoringCase(
              "the language setting of this terminal (LANG, LC_ALL) hides letters of this name")
          .contains("LC_ALL=C.UTF-8")
          .doesNotContain("not a name that a file can have");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskUnderStandardOutputIsAFailure() throws Exception {
    Cli cli = run(new File("/dev/full"), command(List.of(), "models"));
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).startsWith("resnet-explorer: What was printed could not be written.");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aReaderWhoHasSeenEnoughIsNone() throws Exception {
    Process process = new ProcessBuilder(command(List.of(), "describe")).start();
    process.getInputStream().close();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(err).isEmpty();
  }
}
