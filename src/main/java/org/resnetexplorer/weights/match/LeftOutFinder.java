package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.TensorInfo;

/** Says what the tensors outside a network are, a line for each module or tensor. */
final class LeftOutFinder {

  /** Words in the path of a tensor; the first row that has one of them counts. */
  private enum Words {
    QUEUE(LeftOut.Kind.QUEUE, "queue|queue_ptr|queue_\\w+|\\w+_queue"),
    AVERAGING(LeftOut.Kind.AVERAGING, "n_averaged"),
    LOSS(
        LeftOut.Kind.LOSS,
        "criterion\\w*|loss\\w*|\\w*loss|\\w*loss_fn|pos_weight|class_weights?|cls_weights?|ce|bce"),
    PROJECTION(
        LeftOut.Kind.PROJECTION_HEAD,
        "\\w*projection\\w*|\\w*projector\\w*|proj|proj_head|prototypes|online_predictor|predictor\\w*|last_layer"),
    NORMALISATION(
        LeftOut.Kind.NORMALISATION,
        "normali[sz]er?|normali[sz]ation|mean|std|pixel_mean|pixel_std|new_mean|new_std"),
    DETECTION(
        LeftOut.Kind.DETECTION,
        "\\w*fpn\\w*|\\w*rpn\\w*|roi_heads?|proposal_generator|bbox_\\w+|neck|anchor\\w*|transformer"),
    SEGMENTATION(
        LeftOut.Kind.SEGMENTATION,
        "aux_classifier|decode_head|auxiliary_head|decoder|segmentation_head|sem_seg_head");

    private final LeftOut.Kind kind;
    private final Pattern word;

    Words(LeftOut.Kind kind, String word) {
      this.kind = kind;
      this.word = Pattern.compile(word);
    }

    boolean isIn(String path) {
      for (String part : path.toLowerCase(Locale.ROOT).split("\\.")) {
        if (word.matcher(part).matches()) {
          return true;
        }
      }
      return false;
    }
  }

  private static final String MOMENTUM_NAME = "*_momentum";
  private static final String PROFILE_NAME = "total_ops, total_params";

  private final NamedNet net;
  private final List<NamedNet> others;
  private final Set<String> headPaths;
  private final Set<String> foreignHead;

  /**
   * A finder of what lies beside one net.
   *
   * @param others the other nets in the table
   * @param headPaths modules that take the trunk's values, but are not the head
   * @param foreignHead modules of a head that has layers which no head has here
   */
  LeftOutFinder(
      NamedNet net, List<NamedNet> others, Set<String> headPaths, Set<String> foreignHead) {
    this.net = net;
    this.others = others;
    this.headPaths = headPaths;
    this.foreignHead = foreignHead;
  }

  /** Whether a module trains the trunk and is thrown away afterwards, as its name says. */
  static boolean isProjection(String path) {
    return Words.PROJECTION.isIn(path);
  }

  List<LeftOut> of(Iterable<TensorInfo> tensors) {
    Map<String, LeftOut> groups = new LinkedHashMap<>();
    boolean maps = false;
    for (TensorInfo tensor : tensors) {
      maps |= tensor.shape().size() == 4 && Words.SEGMENTATION.isIn(tensor.name());
    }
    for (TensorInfo tensor : tensors) {
      LeftOut one = one(tensor, maps);
      groups.merge(
          one.name(),
          one,
          (before, next) -> new LeftOut(before.name(), before.tensors() + 1, before.kind()));
    }
    return new ArrayList<>(groups.values());
  }

  /**
   * What one tensor is.
   *
   * @param maps whether a decoder convolves; that of words or sounds does not
   */
  private LeftOut one(TensorInfo tensor, boolean maps) {
    String name = tensor.name();
    if (SortedTensors.PROFILE.matcher(name).matches()) {
      return new LeftOut(PROFILE_NAME, 1, LeftOut.Kind.PROFILE);
    }
    if (SortedTensors.MOMENTUM.matcher(name).matches()) {
      return new LeftOut(MOMENTUM_NAME, 1, LeftOut.Kind.MOMENTUM);
    }
    for (NamedNet other : others) {
      if (!other.prefix().isEmpty() && other.rest(name).isPresent()) {
        return new LeftOut(other.key(), 1, LeftOut.Kind.OTHER_NET);
      }
    }
    return new LeftOut(group(name), 1, kind(tensor, maps));
  }

  private LeftOut.Kind kind(TensorInfo tensor, boolean maps) {
    String module = tensor.name().substring(0, Math.max(tensor.name().lastIndexOf('.'), 0));
    if (foreignHead.contains(module)) {
      return LeftOut.Kind.FOREIGN_HEAD;
    }
    for (Words words : Words.values()) {
      if (words.isIn(tensor.name()) && (maps || words != Words.SEGMENTATION)) {
        return words.kind;
      }
    }
    if (headPaths.contains(module)) {
      return LeftOut.Kind.HEAD;
    }
    boolean map = tensor.shape().size() == 4 && tensor.name().contains("classifier");
    return map ? LeftOut.Kind.SEGMENTATION : LeftOut.Kind.OTHER;
  }

  /** The first part of the name after what it has in common with the net. */
  private String group(String name) {
    String prefix = net.prefix();
    int shared = 0;
    int limit = Math.min(prefix.length(), name.length());
    for (int i = 0; i < limit && prefix.charAt(i) == name.charAt(i); i++) {
      if (prefix.charAt(i) == '.') {
        shared = i + 1;
      }
    }
    int end = name.indexOf('.', shared);
    return end < 0 ? name : name.substring(0, end);
  }
}
