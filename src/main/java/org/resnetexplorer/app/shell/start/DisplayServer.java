package org.resnetexplorer.app.shell.start;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an X server answers where {@code DISPLAY} says. JavaFX can't be started a second time
 * once it has met a silent one, so it is asked before. See X(7), "Display names".
 *
 * @param sockets the folder of the servers on this machine
 * @param abstracts where Linux lists sockets that have no file
 */
record DisplayServer(Path sockets, Path abstracts) {
  private static final Pattern NAME =
      Pattern.compile("(?:(?<host>[^:/]+)(?:/unix)?)?:(?<number>[0-9]+)(?:[.][0-9]+)?");

  static DisplayServer ofThisMachine() {
    return new DisplayServer(Path.of("/tmp/.X11-unix"), Path.of("/proc/net/unix"));
  }

  /**
   * @param display such as {@code :0}; of one on another machine, or of another form, JavaFX has to
   *     find out itself: this program connects to no other machine unasked
   */
  boolean answers(String display) {
    Matcher name = NAME.matcher(display);
    if (!name.matches()) {
      return true;
    }
    String host = name.group("host");
    boolean here = host == null || host.equals("unix") || display.contains("/unix:");
    return !here || answersHere("X" + Integer.parseInt(name.group("number")));
  }

  private boolean answersHere(String name) {
    Path socket = sockets.resolve(name);
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException e) {
      return isAbstract("@" + socket);
    }
  }

  private boolean isAbstract(String name) {
    try {
      return Files.readAllLines(abstracts).stream().anyMatch(line -> line.endsWith(" " + name));
    } catch (IOException e) {
      // A system without such sockets.
      return false;
    }
  }
}
