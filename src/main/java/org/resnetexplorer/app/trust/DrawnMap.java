package org.resnetexplorer.app.trust;

import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.trust.Importance;
import org.resnetexplorer.export.MapCells;
import org.resnetexplorer.export.MapOverPhoto;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ValueScale;

/** A map over the photo, on a scale of its own. */
record DrawnMap(SignedMap map, Pixels pixels, ValueScale scale) {

  /** The map by which pixels are ordered. Not on the FX thread. */
  static DrawnMap of(Asked asked, Attribution attribution) {
    SignedMap map = Importance.of(attribution);
    ValueScale scale = MapOverPhoto.scale(map, map == attribution.map());
    Run run = asked.run();
    RgbImage photo = run.picture().crop().pixels();
    MapCells cells = MapCells.of(attribution.by(), run.model().sizes());
    return new DrawnMap(
        map, MapOverPhoto.of(map, cells, scale, photo, photo.width(), photo.height()), scale);
  }
}
