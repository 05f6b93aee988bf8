package org.resnetexplorer.app.tour;

import java.util.List;
import java.util.stream.Stream;
import org.resnetexplorer.app.state.OpenModel;

/** The stops of the tour on one model, in the order of {@code forward()}, and training last. */
record TourScript(List<Stop> stops) {
  TourScript {
    stops = List.copyOf(stops);
  }

  static TourScript of(OpenModel model) {
    StemStops stem = new StemStops(model);
    BlockStops block = new BlockStops(model);
    HeadStops head = new HeadStops(model);
    return new TourScript(
        Stream.of(stem.all(), block.all(), head.all()).flatMap(List::stream).toList());
  }

  /** Where a stop stands; of one that no network has any more, the first. */
  int position(String id) {
    for (int i = 0; i < stops.size(); i++) {
      if (stops.get(i).id().equals(id)) {
        return i;
      }
    }
    return 0;
  }
}
