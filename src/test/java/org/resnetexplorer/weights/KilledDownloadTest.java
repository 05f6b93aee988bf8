package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;

/**
 * Processes that end in the middle of a download. {@code -Ddownload.kills=50} kills as many as
 * that.
 */
class KilledDownloadTest {

  private static final byte[] CONTENT = TinyModel.CONTENT;
  private static final KnownModel MODEL = TinyModel.of(CONTENT);
  private static final String ETAG = "\"one\"";
  private static final int KILLS = Integer.getInteger("download.kills", 20);
  private static final int PIECE = 15_000;
  private static final int PAUSE = 15;

  @TempDir Path folder;

  private static WeightServer.Script slowly() {
    return (request, wire) ->
        wire.headFor(request, CONTENT, ETAG)
            .slowly(CONTENT, WeightServer.Wire.start(request, ETAG), PIECE, PAUSE);
  }

  @Test
  void aKilledDownloadLeavesNoWrongFileAndGoesOn() throws IOException, InterruptedException {
    Random moments = new Random(3);
    int whole = 0;
    try (WeightServer server = new WeightServer(slowly())) {
      long usual = timeOfOne(server, folder.resolve("first"));
      for (int kill = 0; kill < KILLS; kill++) {
        Process child = DownloadChild.start(folder, server.address());
        try (BufferedReader out = child.inputReader()) {
          assertThat(out.readLine()).isEqualTo("begins");
          child.waitFor(moments.nextLong(usual), TimeUnit.NANOSECONDS);
        } finally {
          child.destroyForcibly().waitFor();
        }
        whole += checkAndClear() ? 1 : 0;
      }
      assertThat(whole).as("files that were whole when the process was killed").isLessThan(KILLS);
      killInTheMiddle(server);
      finish(server);
      List<WeightServer.Request> requests = server.requests();
      assertThat(requests.get(requests.size() - 1).from()).isPositive();
    }
  }

  /** How long a process takes from its first line to its end, in nanoseconds. */
  private static long timeOfOne(WeightServer server, Path elsewhere)
      throws IOException, InterruptedException {
    Process child = DownloadChild.start(elsewhere, server.address());
    try (BufferedReader out = child.inputReader()) {
      assertThat(out.readLine()).isEqualTo("begins");
      long start = System.nanoTime();
      assertThat(out.readLine()).isEqualTo("done");
      child.waitFor();
      return System.nanoTime() - start;
    }
  }

  /** Whether the file is there, which must then be right; it is taken away to begin anew. */
  private boolean checkAndClear() throws IOException {
    Path file = folder.resolve(MODEL.file());
    if (!Files.exists(file)) {
      return false;
    }
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(new ModelCatalog(folder).cache().state(MODEL)).isEqualTo(KnownModel.State.CACHED);
    Files.delete(file);
    return true;
  }

  private void killInTheMiddle(WeightServer server) throws IOException, InterruptedException {
    Path part = folder.resolve(MODEL.file() + ".part");
    Files.deleteIfExists(part);
    Process child = DownloadChild.start(folder, server.address());
    boolean ended = false;
    while (!ended && (!Files.exists(part) || Files.size(part) < PIECE)) {
      ended = child.waitFor(5, TimeUnit.MILLISECONDS);
    }
    child.destroyForcibly().waitFor();
    assertThat(ended).isFalse();
  }

  private void finish(WeightServer server) throws IOException, InterruptedException {
    Process last = DownloadChild.start(folder, server.address());
    try (BufferedReader out = last.inputReader()) {
      assertThat(out.readLine()).isEqualTo("begins");
      assertThat(out.readLine()).isEqualTo("done");
    }
    assertThat(last.waitFor()).isZero();
    assertThat(checkAndClear()).isTrue();
  }

  @Test
  void anotherProcessHasToWait() throws IOException, InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    WeightServer.Script holding =
        (request, wire) -> {
          wire.headFor(request, CONTENT, ETAG);
          held.countDown();
          wire.pause(20_000);
        };
    try (WeightServer server = new WeightServer(holding)) {
      Process first = DownloadChild.start(folder, server.address());
      try {
        assertThat(held.await(15, TimeUnit.SECONDS)).isTrue();
        Process second = DownloadChild.start(folder, server.address());
        try (BufferedReader out = second.inputReader()) {
          out.readLine();
          assertThat(out.readLine()).isEqualTo("weights.download.busy");
        }
        second.waitFor();
      } finally {
        first.destroyForcibly().waitFor();
      }
    }
  }
}
