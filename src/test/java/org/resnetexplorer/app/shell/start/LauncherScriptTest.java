package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that starts the program, with a stand-in for Java that tells what it was given, and
 * writes an archive of classes where it is told to.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {
  private static final String JAVA =
      """
      #!/bin/sh
      for argument in "$@"; do
        echo "$argument"
        case $argument in -XX:ArchiveClassesAtExit=*) printf 12345 > "${argument#*=}" ;; esac
      done
      env
      exit "${ENDS_WITH:-0}"
      """;

  @TempDir Path place;
  private Path program;
  private Path cache;

  @BeforeEach
  void install() throws IOException {
    program = place.resolve("program");
    Path bin = Files.createDirectories(program.resolve("bin"));
    Path jar = Files.createDirectories(program.resolve("lib")).resolve("resnet-explorer-1.jar");
    Files.createFile(jar);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    executable(
        bin.resolve("resnet-explorer"),
        Files.readString(Path.of("src", "main", "launcher", "resnet-explorer")));
    Path jdk = Files.createDirectories(place.resolve("jdk").resolve("bin"));
    executable(jdk.resolve("java"), JAVA);
    cache = place.resolve("home").resolve(".cache").resolve("resnet-explorer");
  }

  private static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Ended(int code, List<String> out, String err) {}

  private Ended start(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(program.resolve("bin").resolve("resnet-explorer").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("HOME", place.resolve("home").toString());
    builder.environment().put("JAVA_HOME", place.resolve("jdk").toString());
    builder.environment().putAll(environment);
    Path err = place.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out.lines().toList(), Files.readString(err));
  }

  private List<String> archives() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

  @Test
  void theArchiveOfAWindowThatEndedWellIsUsedByTheNextStart() throws Exception {
    assertThat(start(DISPLAY).code()).isZero();
    assertThat(archives()).containsExactly("window.5.jsa");

    Ended next = start(DISPLAY, "models");

    assertThat(next.out()).contains("-XX:SharedArchiveFile=" + cache.resolve("window.5.jsa"));
  }

  @Test
  void anArchiveThatWasCutShortIsLeftAsideAndMadeAnew() throws Exception {
    start(DISPLAY);
    Files.writeString(cache.resolve("window.5.jsa"), "123");

    assertThat(start(DISPLAY, "models").out()).noneMatch(each -> each.contains("SharedArchive"));

    start(DISPLAY);
    assertThat(cache.resolve("window.5.jsa")).hasSize(5);
  }

  @Test
  void aWindowThatFailedLeavesNoArchiveAndItsExitCode() throws Exception {
    Ended failed = start(Map.of("DISPLAY", ":0", "ENDS_WITH", "3"));

    assertThat(failed.code()).isEqualTo(3);
    assertThat(archives()).isEmpty();
  }

  @Test
  void withoutJavaThereIsOneSentence() throws Exception {
    Ended english = start(Map.of("JAVA_HOME", place.resolve("none").toString()));
    Ended korean =
        start(Map.of("JAVA_HOME", place.resolve("none").toString(), "LANG", "ko_KR.UTF-8"));

    assertThat(english.code()).isEqualTo(1);
    assertThat(english.err().lines().toList())
        .singleElement()
        .asString()
        .startsWith("resnet-explorer: ")
        .contains("Install Java 17 or later");
    assertThat(korean.err()).contains("Java 17 이상을 설치");
  }

  @Test
  void anOldJavaIsNamedByItsVersion() throws Exception {
    Files.writeString(place.resolve("jdk").resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

    Ended ended = start(Map.of(), "models");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("is of version 11.");
  }

  @Test
  void aNewJavaIsStarted() throws Exception {
    Files.writeString(
        place.resolve("jdk").resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.1\"\n");

    assertThat(start(Map.of(), "models").out()).contains("models");
  }

  @Test
  void whatOthersSetForTheEngineIsNotPassedOn() throws Exception {
    List<String> names =
        List.of(
            "PYTORCH_VERSION",
            "PYTORCH_FLAVOR",
            "PYTORCH_LIBRARY_PATH",
            "PYTORCH_EXTRA_LIBRARY_PATH",
            "DJL_DEFAULT_ENGINE",
            "DJL_CACHE_DIR");
    Map<String, String> foreign = new HashMap<>();
    names.forEach(name -> foreign.put(name, "foreign"));

    assertThat(start(foreign, "models").out()).noneMatch(line -> line.endsWith("=foreign"));
  }

  @Test
  void namesOfFilesAreReadAsUnicodeWhereTheLanguageIsC() throws Exception {
    assertThat(start(Map.of("LANG", "C"), "models").out()).contains("LC_CTYPE=C.UTF-8");
    assertThat(start(Map.of("LC_ALL", "POSIX"), "models").out()).contains("LC_ALL=C.UTF-8");
    assertThat(start(Map.of("LANG", "ko_KR.UTF-8"), "models").out())
        .contains("LANG=ko_KR.UTF-8")
        .noneMatch(line -> line.startsWith("LC_"));
  }

  @Test
  void javaIsToldTheHomeThatTheArchiveLiesIn() throws Exception {
    assertThat(start(Map.of("XDG_CACHE_HOME", "not/absolute", "DISPLAY", ":0")).out())
        .contains("-Duser.home=" + place.resolve("home"));
    assertThat(archives()).containsExactly("window.5.jsa");
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    assertThat(start(Map.of(), "classify", "a b.jpg", "*").out())
        .containsSequence(
            "org.resnetexplorer.app.shell.start.Launcher", "classify", "a b.jpg", "*");
  }
}
