package org.resnetexplorer.cli.text;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * This process's standard output. What fails to be written is an error, but not for a reader at the
 * end of a pipe who has seen enough, as {@code head} has: the rest is dropped then.
 */
public final class StandardOutput extends OutputStream {
  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private boolean left;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (left) {
      return;
    }
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      left = isPipe();
      if (!left) {
        throw e;
      }
    }
  }

  private static boolean isPipe() {
    try {
      Object mode = Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      return ((Integer) mode & KIND) == PIPE;
    } catch (IOException | UnsupportedOperationException e) {
      // A system that does not tell.
      return false;
    }
  }
}
