package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayServerTest {
  @TempDir Path folder;
  private DisplayServer server;

  @BeforeEach
  void make() {
    server = new DisplayServer(folder, folder.resolve("unix"));
  }

  @Test
  void aListeningSocketAnswersUntilItsServerIsGone() throws IOException {
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(folder.resolve("X3")));
      assertThat(server.answers(":3")).isTrue();
      assertThat(server.answers("unix:3.0")).isTrue();
    }
    assertThat(folder.resolve("X3")).exists();
    assertThat(server.answers(":3")).isFalse();
    assertThat(server.answers(":4")).isFalse();
  }

  @Test
  void aSocketWithoutAFileIsFoundInTheList() throws IOException {
    Files.writeString(
        folder.resolve("unix"),
        "Num RefCount Protocol\n0: 00000002 @" + folder.resolve("X5") + "\n");
    assertThat(server.answers(":5")).isTrue();
    assertThat(server.answers(":50")).isFalse();
  }

  @Test
  void aDisplayElsewhereAndANameOfAnotherFormAreLeftToTheToolkit() {
    assertThat(server.answers("localhost:10.0")).isTrue();
    assertThat(server.answers("/private/tmp/org.xquartz:0")).isTrue();
  }
}
