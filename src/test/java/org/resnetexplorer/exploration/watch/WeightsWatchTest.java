package org.resnetexplorer.exploration.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.weights.format.FileSource;

class WeightsWatchTest {
  private static final Path COURSES = Path.of("src/test/resources/weights/courses");
  private static final Path FIRST = COURSES.resolve("transfer_learning.pth");
  private static final Path LATER = COURSES.resolve("cats_and_dogs.pth");
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  private final BlockingQueue<Long> toldSizes = new LinkedBlockingQueue<>();
  private Path file;

  @BeforeEach
  void copy() throws IOException {
    file = Files.copy(FIRST, folder.resolve("net.pth"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
  }

  private WeightsWatch watch() {
    return new WeightsWatch(file, null, path -> toldSizes.add(path.toFile().length()));
  }

  private Long told() throws InterruptedException {
    return toldSizes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void aFileThatIsReplacedIsToldOfOnceForEachState() throws Exception {
    try (WeightsWatch watch = watch()) {
      assertThat(watch).isNotNull();
      Path beside = Files.copy(LATER, folder.resolve("net.part"));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(told()).isEqualTo(Files.size(LATER));

      Files.write(file, Files.readAllBytes(FIRST));
      assertThat(told()).isEqualTo(Files.size(FIRST));
      assertThat(toldSizes).isEmpty();
    }
  }

  /** A trainer writes piece by piece; each piece alone stands there long enough to be looked at. */
  @Test
  void aFileThatIsHalfWrittenIsNeverToldOf() throws Exception {
    byte[] whole = Files.readAllBytes(LATER);
    Path second = folder.resolve("second.pth");
    Files.copy(FIRST, second);
    BlockingQueue<Path> looked = new LinkedBlockingQueue<>();
    try (WeightsWatch watch = watch();
        WeightsWatch beside = new WeightsWatch(second, null, looked::add)) {
      assertThat(watch).isNotSameAs(beside);
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(whole, 0, whole.length / 2);
        out.flush();
        // What is written after the half is told of, so that the half has been looked at too.
        Files.write(second, whole);
        assertThat(looked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(second);
        out.write(whole, whole.length / 2, whole.length - whole.length / 2);
      }
      assertThat(told()).isEqualTo(whole.length);
      assertThat(toldSizes).isEmpty();
    }
  }

  @Test
  void aFileThatIsRemovedIsWaitedFor() throws Exception {
    try (WeightsWatch watch = watch()) {
      assertThat(watch).isNotNull();
      Files.delete(file);
      Files.write(file, Files.readAllBytes(LATER), StandardOpenOption.CREATE_NEW);
      assertThat(told()).isEqualTo(Files.size(LATER));
    }
  }

  @Test
  void whatWasWrittenBetweenOpeningAndWatchingIsToldOf() throws Exception {
    FileSource.Stamp opened = new FileSource.Stamp(17, FileTime.fromMillis(1));
    try (WeightsWatch watch =
        new WeightsWatch(file, opened, path -> toldSizes.add(path.toFile().length()))) {
      assertThat(watch).isNotNull();
      assertThat(told()).isEqualTo(Files.size(FIRST));
    }
  }

  @Test
  void aFolderThatGoesAwayAndComesBackIsWaitedForToo() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("run"));
    Path other = Files.copy(FIRST, inside.resolve("net.pth"));
    try (WeightsWatch watch =
        new WeightsWatch(other, null, path -> toldSizes.add(path.toFile().length()))) {
      assertThat(watch).isNotNull();
      Files.delete(other);
      Files.delete(inside);
      Files.createDirectory(inside);
      Files.copy(LATER, other);
      assertThat(told()).isEqualTo(Files.size(LATER));
    }
  }
}
