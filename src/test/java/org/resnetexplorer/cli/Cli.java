package org.resnetexplorer.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Runs the program in this process and keeps what it printed. */
public record Cli(int code, String out, String err) {
  static final Path KITTEN = Path.of("samples", "kitten.jpg");
  static final Path BUNDLED =
      Path.of("resources/org/resnetexplorer/weights/models", "resnet18-everyday16.safetensors");
  static final Path VECTORS = Path.of("src/test/resources/formats/vectors");

  public static Cli run(Object... arguments) {
    return run(Locale.ENGLISH, new RecordingWindow(), "", false, arguments);
  }

  static Cli inKorean(Object... arguments) {
    return run(Locale.KOREAN, new RecordingWindow(), "", false, arguments);
  }

  static Cli onTerminal(Object... arguments) {
    return answering("", arguments);
  }

  static Cli answering(String answer, Object... arguments) {
    return run(Locale.ENGLISH, new RecordingWindow(), answer, true, arguments);
  }

  static Cli with(Window window, Object... arguments) {
    return run(Locale.ENGLISH, window, "", false, arguments);
  }

  private static Cli run(
      Locale language, Window window, String in, boolean terminal, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code =
        CommandLineProgram.run(
            texts,
            window,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            language);
    return new Cli(code, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  JsonElement json() {
    return JsonParser.parseString(out);
  }
}
