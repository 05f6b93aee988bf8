package org.resnetexplorer.text;

import java.nio.charset.Charset;

/**
 * Which names of files a terminal's language setting lets a program see. Under {@code LANG=C} Java
 * gets every letter beyond ASCII as a sign that no file can have in its name.
 *
 * @param charset in which names of files come and go
 */
public record FileNames(Charset charset) {

  /** Of the language setting that this process was started with. */
  public static FileNames ofThisProcess() {
    return new FileNames(
        Charset.forName(System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name())));
  }

  /** Whether the setting hides some letters of a name, so that no file is found by it. */
  public boolean hides(String name) {
    return !charset.newEncoder().canEncode(name);
  }
}
