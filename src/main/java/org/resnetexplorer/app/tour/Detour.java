package org.resnetexplorer.app.tour;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.ModelRequest;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.weights.catalogue.BundledModel;

/**
 * The way from a stop to the bundled network of the other kind of block, and back to what was open
 * before.
 */
final class Detour {
  private String leadsTo = "";
  private @Nullable OpenModel before;

  /** Another model is open; from one that somebody chose instead no way leads back. */
  void arrived(OpenModel model) {
    if (!model.argument().equals(leadsTo)) {
      leave();
    }
  }

  private void leave() {
    leadsTo = "";
    before = null;
  }

  /** What the button for it says at a model. */
  LocalisedText label(OpenModel model) {
    return before == null
        ? LocalisedText.of("detour", other(model).title())
        : LocalisedText.of("detour.back", before.name());
  }

  /** What that button opens. */
  ModelRequest take(OpenModel model) {
    OpenModel back = before;
    if (back != null) {
      leave();
      return back.request();
    }
    before = model;
    leadsTo = other(model).id();
    return ModelRequest.of(leadsTo);
  }

  private static BundledModel other(OpenModel model) {
    return BundledModel.beside(model.network().spec().block());
  }
}
