package org.resnetexplorer.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Which program this is, and what it is built on. */
public final class Versions {
  private Versions() {}

  /** One line each: program, JDK, JavaFX, DJL, libtorch. */
  public static List<String> lines() {
    Properties built = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(
        "ResNet Explorer " + built.getProperty("program"),
        "JDK "
            + System.getProperty("java.runtime.version")
            + " "
            + System.getProperty("java.vendor"),
        "JavaFX " + built.getProperty("javafx"),
        "DJL " + built.getProperty("djl"),
        "libtorch " + built.getProperty("pytorch"));
  }
}
