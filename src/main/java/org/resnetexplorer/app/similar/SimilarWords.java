package org.resnetexplorer.app.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.NearestClass;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The sentences beside a map of pictures. */
final class SimilarWords {
  private static final int DISTANCE_DECIMALS = 3;

  /** Below, three decimals are all zero. */
  private static final double LEAST_DISTANCE = 0.0005;

  private static final double ROUNDING = 1e-8;
  private static final int MOST_COUNTS = 8;
  private static final double LEAST_WHOLE = 9.95;
  private static final double ALMOST = 99;

  private final Messages messages;

  SimilarWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** What a place in the network is called in the menu. */
  String call(FeatureCall at) {
    return switch (at.kind()) {
      case STEM -> messages.text("similar.call.stem", at.name());
      case BLOCK, STAGE -> at.name();
      case POOLED -> messages.text("similar.call.pooled", at.name());
      case FEATURES -> messages.text("similar.call.features", at.name());
    };
  }

  /** With as many digits as tell a small one from none. */
  static String distance(double value) {
    return value > ROUNDING && value < LEAST_DISTANCE
        ? Numbers.significant(value, 2)
        : Numbers.fixed(value, DISTANCE_DECIMALS);
  }

  /** A share of 0 to 1 in per cent, with a decimal where it is small or nearly all. */
  static String percent(double share) {
    double percent = 100 * share;
    boolean nearlyAll = percent >= ALMOST && percent < 100;
    return Numbers.fixed(percent, percent < LEAST_WHOLE || nearlyAll ? 1 : 0);
  }

  /** How much of the differences the two directions show. */
  String axes(Scene scene) {
    if (!scene.isPlane()) {
      return scene.neighbours() == 0
          ? messages.text("similar.umap.few")
          : messages.text("similar.umap.axes", scene.neighbours());
    }
    double[] shares = scene.alike().plane().shares();
    return messages.text("similar.axes", percent(shares[0]), percent(shares[1]));
  }

  /** How well classes are told apart where the map was made; empty while that is not known. */
  String apart(Scene scene, Map<String, NearestClass> depth) {
    NearestClass found = depth.get(scene.alike().at().name());
    if (!scene.groups().areSeveral()) {
      return messages.text("similar.apart.none");
    }
    if (found == null || found.asked() == 0) {
      return "";
    }
    return messages.text(
        "similar.apart", percent(found.share()), found.asked(), percent(found.chance()));
  }

  /** The same after all calls that were looked at, in forward order; empty until there are two. */
  String depth(Scene scene, Map<String, NearestClass> depth) {
    List<String> steps = new ArrayList<>();
    for (FeatureCall each : FeatureCall.of(scene.alike().model().network())) {
      NearestClass found = depth.get(each.name());
      if (found != null && found.asked() > 0) {
        steps.add(each.name() + " " + percent(found.share()) + " %");
      }
    }
    return steps.size() < 2 ? "" : messages.text("similar.depth", String.join("  ›  ", steps));
  }

  /** A picture in words. */
  String picture(Scene scene, int row, @Nullable Near near) {
    PictureFile picture = scene.alike().pictures().get(row);
    String group = scene.groups().name(row);
    String name = group.isEmpty() ? picture.path() : picture.path() + ", " + group;
    if (near == null) {
      return name;
    }
    return near.nearest().stream()
        .filter(each -> each.row() == row)
        .findFirst()
        .map(each -> messages.text("similar.looked.near", name, distance(each.distance())))
        .orElse(name);
  }

  /** How many of each class were chosen. */
  String counts(Scene scene, Set<Integer> rows) {
    int[] counts = scene.groups().counts(rows);
    List<String> parts = new ArrayList<>();
    int left = 0;
    List<Integer> sorted = new ArrayList<>(scene.groups().names().size());
    for (int group = 0; group < scene.groups().names().size(); group++) {
      if (counts[group] > 0) {
        sorted.add(group);
      }
    }
    sorted.sort((a, b) -> counts[b] - counts[a]);
    for (int group : sorted) {
      if (parts.size() < MOST_COUNTS) {
        parts.add(scene.groups().names().get(group) + " " + counts[group]);
      } else {
        left++;
      }
    }
    int without = counts[counts.length - 1];
    if (left > 0) {
      parts.add(messages.text("similar.counts.more", left));
    }
    if (without > 0 && !parts.isEmpty()) {
      parts.add(messages.text("similar.counts.none", without));
    }
    return String.join(", ", parts);
  }

  /** Pictures without a place on the map, and whether the folder changed; empty if neither. */
  String leftOut(Alike alike) {
    List<String> sentences = new ArrayList<>();
    if (!alike.leftOut().isEmpty()) {
      sentences.add(LeftOut.said(alike.leftOut(), messages, "similar.left"));
    }
    if (alike.changed()) {
      sentences.add(messages.text("similar.changed"));
    }
    return String.join(" ", sentences);
  }

  /** Which they are and why. */
  String leftOutReasons(List<LeftOut> leftOut) {
    return LeftOut.lines(leftOut, messages);
  }
}
