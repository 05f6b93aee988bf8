package org.resnetexplorer.app.inference;

import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PicturePixels;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.render.Pixels;

/**
 * Draws what the two view models of the panel know onto the picture. Each image is made once: what
 * moves during a drag are the marks.
 */
final class PictureDrawing {
  private final PictureView view;
  private final InferenceViewModel viewModel;
  private final LiveViewModel live;
  private final DidSeeViewModel didSee;
  private @Nullable Pixels previewOf;
  private @Nullable Image preview;
  private @Nullable OpenPicture seenOf;
  private @Nullable Image seen;
  private DidSeeViewModel.@Nullable DidSee shadedOf;
  private @Nullable Image shaded;

  PictureDrawing(
      PictureView view, InferenceViewModel viewModel, LiveViewModel live, DidSeeViewModel didSee) {
    this.view = view;
    this.viewModel = viewModel;
    this.live = live;
    this.didSee = didSee;
  }

  void install() {
    Subscriptions.onInvalidation(viewModel.pictureProperty(), this::draw);
    Subscriptions.onInvalidation(viewModel.asNetSeesProperty(), this::draw);
    Subscriptions.onInvalidation(viewModel.fieldProperty(), this::mark);
    Subscriptions.onInvalidation(didSee.shownProperty(), this::mark);
    Subscriptions.onInvalidation(live.cropProperty(), this::mark);
    Subscriptions.onInvalidation(live.greyProperty(), this::mark);
  }

  private void draw() {
    InferenceViewModel.ShownPicture shown = viewModel.pictureProperty().get();
    if (shown == null) {
      return;
    }
    OpenPicture source = shown.source();
    if (viewModel.asNetSeesProperty().get()) {
      view.show(seen(source), source.crop().pixels().width());
      view.showChanged(null, null);
    } else {
      view.show(preview(shown.preview()), source.picture().image().width());
      boolean changed = !source.changes().adjustments().isNone();
      view.showChanged(changed ? seen(source) : null, changed ? Box.of(source.crop()) : null);
    }
    mark();
  }

  private Image preview(Pixels pixels) {
    if (preview == null || previewOf != pixels) {
      preview = Images.of(pixels);
      previewOf = pixels;
    }
    return preview;
  }

  /** The very pixels that the network gets. */
  private Image seen(OpenPicture source) {
    if (seen == null || seenOf != source) {
      seen = Images.of(PicturePixels.of(source.crop().pixels()));
      seenOf = source;
    }
    return seen;
  }

  private void mark() {
    InferenceViewModel.ShownPicture shown = viewModel.pictureProperty().get();
    if (shown == null || shown.source().picture() != live.picture()) {
      // The marks are on a newer picture already, which is about to be drawn.
      return;
    }
    Box crop = live.cropProperty().get();
    Box grey = live.greyProperty().get();
    SeenField field = viewModel.fieldProperty().get();
    Box seenBox = field == null ? null : field.pixels();
    if (viewModel.asNetSeesProperty().get()) {
      view.mark(
          null, grey == null || crop == null ? null : grey.within(crop, live.edge()), seenBox);
    } else {
      view.mark(crop, grey, seenBox == null || crop == null ? null : seenBox.of(crop, live.edge()));
    }
    shade(crop);
  }

  private void shade(@Nullable Box crop) {
    DidSeeViewModel.DidSee seen = didSee.shownProperty().get();
    if (seen == null || crop == null) {
      view.shade(null, null);
      return;
    }
    if (shadedOf != seen) {
      shadedOf = seen;
      shaded = Images.of(seen.shading());
    }
    Box all = new Box(0, 0, live.edge(), live.edge());
    view.shade(shaded, viewModel.asNetSeesProperty().get() ? all : crop);
  }
}
