package org.resnetexplorer.app.inference;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resnetexplorer.app.controls.PicturePixels;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.read.PictureReader;

/**
 * The samples with their thumbnails, decoded when first needed, one after the other, so that other
 * work of the window comes in between.
 */
final class SampleGallery {
  static final int WIDTH = 64;
  static final int HEIGHT = 48;

  /** Enough pixels for screens of twice the density. */
  private static final int DENSITY = 2;

  private final Samples samples;
  private final Background background;
  private final PictureReader reader = new PictureReader();
  private final ObservableList<Sample> ready = FXCollections.observableArrayList();
  private final Deque<String> waiting = new ArrayDeque<>();
  private boolean asked;

  SampleGallery(Samples samples, Background background) {
    this.samples = samples;
    this.background = background;
  }

  /** Grows as the thumbnails come. */
  ObservableList<Sample> ready() {
    return ready;
  }

  /** Begins to decode; a second time does nothing. */
  void load() {
    if (!asked) {
      asked = true;
      waiting.addAll(samples.names());
      next();
    }
  }

  /** Whether a picture is one of them. */
  boolean holds(PictureSource source) {
    return source instanceof PictureSource.OfBytes && samples.names().contains(source.name());
  }

  PictureSource source(Sample sample) {
    return samples.source(sample.name());
  }

  private void next() {
    String name = waiting.poll();
    if (name != null) {
      background.compute(() -> decode(name), this::add);
    }
  }

  private void add(Sample sample) {
    ready.add(sample);
    next();
  }

  private Sample decode(String name) throws PictureException {
    PictureSource.OfBytes source = (PictureSource.OfBytes) samples.source(name);
    return new Sample(
        name,
        PicturePixels.atLeast(
            reader.read(name, source.bytes(), Orientation.UPRIGHT).image(),
            WIDTH * DENSITY,
            HEIGHT * DENSITY));
  }
}
