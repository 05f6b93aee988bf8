package org.resnetexplorer;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has a path and is no file that could be read: some of it would never end, or never begin.
 */
public final class SpecialFiles implements AutoCloseable {
  private final List<Path> paths = new ArrayList<>();
  private final ServerSocketChannel socket;

  /** Makes them in a folder; what this system does not have is left out. */
  public SpecialFiles(Path folder) throws IOException, InterruptedException {
    paths.add(pipe(folder.resolve("pipe.png")));
    Path link = folder.resolve("socket.pth");
    socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    socket.bind(UnixDomainSocketAddress.of(link));
    paths.add(link);
    Stream.of("/dev/zero", "/dev/null", "/dev/tty")
        .map(Path::of)
        .filter(Files::exists)
        .forEach(paths::add);
  }

  /** A named pipe that nobody writes to: opening it waits for ever. */
  public static Path pipe(Path path) throws IOException, InterruptedException {
    int code = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("mkfifo ended with " + code);
    }
    return path;
  }

  public List<Path> paths() {
    return List.copyOf(paths);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
