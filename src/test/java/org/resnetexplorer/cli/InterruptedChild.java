package org.resnetexplorer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The program in a process of its own, on a terminal. */
final class InterruptedChild {

  private InterruptedChild() {}

  static Process start(Object... arguments) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:TieredStopAtLevel=1");
    words.add("-Dresnetexplorer.home=" + System.getProperty("resnetexplorer.home"));
    words.add("-Dai.djl.offline=true");
    words.add("-DOPT_OUT_TRACKING=true");
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(InterruptedChild.class.getName());
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    return new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  public static void main(String[] arguments) {
    System.exit(
        CommandLineProgram.run(
            arguments,
            new RecordingWindow(),
            InputStream.nullInputStream(),
            System.out,
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            true,
            Locale.ENGLISH));
  }
}
