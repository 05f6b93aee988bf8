package org.resnetexplorer.app.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Block;

/** The stops of the tour on one model, in the order of {@code forward()}, and training last. */
record TourScript(List<Stop> stops) {
  /** One for each idea of ResNet: five minutes. */
  private static final Set<String> BRIEF =
      Set.of("net", "stem", "block", "sum", "lesion", "answer");

  TourScript {
    stops = List.copyOf(stops);
  }

  /**
   * @param brief whether the tour of five minutes is wanted
   */
  static TourScript of(OpenModel model, boolean brief) {
    StemStops stem = new StemStops(model);
    BlockStops block = new BlockStops(model);
    StoryStops story = new StoryStops(model);
    HeadStops head = new HeadStops(model);
    Block first = model.network().blocks().get(0);
    boolean answers = model.network().classifier().isPresent();
    List<Stop> stops = new ArrayList<>();
    stops.addAll(List.of(stem.net(), story.costs(), story.plain()));
    stops.addAll(List.of(stem.picture(), stem.stem(), stem.pool()));
    stops.addAll(List.of(block.block(), block.convolution(), block.kinds()));
    stops.addAll(List.of(story.norm(), story.number()));
    stops.add(block.code());
    if (!first.gate().isEmpty()) {
      stops.add(block.gate());
    }
    first.add().ifPresent(sum -> stops.addAll(List.of(block.sum(sum), block.projection(sum))));
    if (first.isPreActivated()) {
      first.add().map(story::order).ifPresent(stops::add);
    }
    stops.addAll(List.of(block.stage(), story.field()));
    if (!first.isPlain()) {
      stops.add(block.depth());
    }
    if (answers) {
      stops.add(story.lesion());
    }
    stops.add(head.head());
    if (answers) {
      stops.add(head.answer());
    }
    stops.add(head.beginning());
    return new TourScript(
        stops.stream().filter(stop -> !brief || BRIEF.contains(stop.id())).toList());
  }

  /** Where a stop stands; of one that is not here, the first. */
  int position(String id) {
    for (int i = 0; i < stops.size(); i++) {
      if (stops.get(i).id().equals(id)) {
        return i;
      }
    }
    return 0;
  }
}
