package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.image.Orientation;

/** Small pictures of real files; the worker goes on when the test says so. */
class PictureThumbnailsTest {
  /** A thumbnail has at least so many pixels a side, and less than twice as many. */
  private static final int SIDE = 96;

  @TempDir Path folder;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<String> made = new ArrayList<>();
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final PictureThumbnails thumbnails =
      new PictureThumbnails(new Background(waiting::add, Runnable::run), fixture.appState());

  @AfterEach
  void close() {
    fixture.close();
  }

  private static PictureSource sample(String name) {
    return new PictureSource.OfFile(Path.of("samples", name));
  }

  private PictureThumbnails.Request want(String sample) {
    return thumbnails.want(sample(sample), thumbnail -> made.add(sample));
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private Thumbnail make(PictureSource source) {
    List<Thumbnail> shown = new ArrayList<>();
    thumbnails.want(source, shown::add);
    work();
    assertThat(shown).hasSize(1);
    return shown.get(0);
  }

  @Test
  void aThumbnailIsASquareWhateverThePicture() {
    Thumbnail thumbnail = make(sample("exif-rotated.jpg"));
    assertThat(thumbnail.pixels().width()).isBetween(SIDE, 2 * SIDE);
    assertThat(thumbnail.pixels().height()).isEqualTo(thumbnail.pixels().width());
    assertThat(thumbnail.why()).isEmpty();
  }

  @Test
  void oneIsMadeAtATimeTheOneAskedForLastFirst() {
    want("tabby-cat.jpg");
    want("tulips.jpg");
    want("kitten.jpg");
    assertThat(waiting).hasSize(1);
    work();
    assertThat(made).containsExactly("tabby-cat.jpg", "kitten.jpg", "tulips.jpg");
  }

  @Test
  void whatWasMadeOnceIsThereAtOnce() {
    Thumbnail first = make(sample("tulips.jpg"));
    List<Thumbnail> again = new ArrayList<>();
    thumbnails.want(sample("tulips.jpg"), again::add);
    assertThat(again).containsExactly(first);
    work();
    assertThat(again).as("as long as the file is the same").containsExactly(first);
  }

  @Test
  void anotherPictureInTheSamePlaceIsSeen() throws IOException {
    Path file = Files.copy(Path.of("samples", "tulips.jpg"), folder.resolve("picture.jpg"));
    Thumbnail first = make(new PictureSource.OfFile(file));
    Files.copy(Path.of("samples", "kitten.jpg"), file, StandardCopyOption.REPLACE_EXISTING);

    List<Thumbnail> again = new ArrayList<>();
    thumbnails.want(new PictureSource.OfFile(file), again::add);
    work();

    assertThat(again).hasSize(2).startsWith(first);
    assertThat(again.get(1).pixels().argb()).isEqualTo(make(sample("kitten.jpg")).pixels().argb());
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotMade() {
    want("tabby-cat.jpg");
    want("tulips.jpg").cancel();
    want("kitten.jpg");
    work();
    assertThat(made).containsExactly("tabby-cat.jpg", "kitten.jpg");
  }

  @Test
  void whatIsCancelledWhileItIsMadeIsNotShownAndMadeAnewLater() {
    PictureThumbnails.Request request = want("tulips.jpg");
    request.cancel();
    work();
    assertThat(made).isEmpty();
    assertThat(make(sample("tulips.jpg")).pixels()).isNotNull();
  }

  @Test
  void ofManyThatWaitTheOneAskedForFirstIsGivenUp() throws IOException {
    want("tabby-cat.jpg");
    want("tulips.jpg");
    byte[] content = Files.readAllBytes(Path.of("samples", "kitten.jpg"));
    for (int i = 0; i < 100; i++) {
      thumbnails.want(new PictureSource.OfBytes("kitten " + i, content), shown -> {});
    }
    work();
    assertThat(made).containsExactly("tabby-cat.jpg");
  }

  @Test
  void aPictureThatCantBeReadSaysWhy() throws IOException {
    Path broken = Files.write(folder.resolve("holiday.jpg"), new byte[] {(byte) 0xFF, 1, 2});
    Thumbnail thumbnail = make(new PictureSource.OfFile(broken));
    assertThat(thumbnail.pixels()).isNull();
    assertThat(thumbnail.why()).isNotBlank();
  }

  @Test
  void theOtherOrientationIsAThumbnailOfItsOwn() {
    Thumbnail upright = make(sample("exif-rotated.jpg"));
    fixture.appState().orientationProperty().set(Orientation.TORCHVISION);
    Thumbnail asStored = make(sample("exif-rotated.jpg"));
    assertThat(asStored.pixels().argb()).isNotEqualTo(upright.pixels().argb());
  }
}
