package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.StridePlacement;

/** Collects what a table of weights does not tell and nobody has said. */
final class Assumptions {

  /** Where Detectron2 keeps the trunk of a net it trained. */
  private static final String BOTTOM_UP = "bottom_up.";

  private final NamedNet net;
  private final List<NamedNet> nets;
  private final Answers answers;
  private final ResNetSpec spec;
  private final boolean small;

  Assumptions(NamedNet net, List<NamedNet> nets, Answers answers, ResNetSpec spec, boolean small) {
    this.net = net;
    this.nets = nets;
    this.answers = answers;
    this.spec = spec;
    this.small = small;
  }

  /**
   * Where nets of that spelling have their stride: Caffe2's in the first 1x1, as do those that
   * Detectron2 trains by its default and Cadene's, which come from Caffe; their ResNeXts and
   * Detectron2's converted ones in the 3x3, as torchvision's.
   */
  static StridePlacement usualStride(NamedNet net, int groups) {
    boolean ofCaffe = net.spelling() == Spelling.CAFFE2 || net.spelling() == Spelling.CADENE;
    boolean trained = net.spelling() == Spelling.DETECTRON2 && net.prefix().endsWith(BOTTOM_UP);
    return groups == 1 && (ofCaffe || trained)
        ? StridePlacement.FIRST_1X1
        : StridePlacement.MIDDLE_3X3;
  }

  /**
   * All of them.
   *
   * @param activated whether a head has, or may have, an activation that names do not tell
   * @param frozen whether norms came without statistics
   */
  List<Assumption> of(boolean activated, List<LeftOut> leftOut, boolean frozen) {
    List<Assumption> assumed = new ArrayList<>();
    if (nets.size() > 1 && answers.net() == null) {
      assumed.add(Assumption.net(net, nets));
    }
    if (spec.block().placesStride() && answers.stride() == null) {
      assumed.add(Assumption.stride(spec.stride()));
    }
    if (small && answers.stemPool() == null && !isKnownNotToPool()) {
      assumed.add(Assumption.stemPool(spec.family().stem().pool()));
    }
    if (activated && answers.headActivation() == null) {
      assumed.add(Assumption.headActivation(HeadActivation.RELU));
    }
    if (spec.family().shortcut() == ShortcutKind.PADDED) {
      assumed.add(Assumption.of(Assumption.Question.PADDED_SHORTCUT));
    }
    if (net.spelling() == Spelling.TIMM_V2 && spec.family().shortcut() == ShortcutKind.POOLED) {
      assumed.add(Assumption.of(Assumption.Question.POOLED_SHORTCUT));
    }
    boolean segments = leftOut.stream().anyMatch(left -> left.kind() == LeftOut.Kind.SEGMENTATION);
    if (segments && answers.dilation() == null) {
      assumed.add(
          spec.canDilate() ? Assumption.notDilated() : Assumption.of(Assumption.Question.DILATION));
    }
    if (spec.family().norm().isOfGroups() && answers.normGroups() == null) {
      assumed.add(Assumption.norm(spec));
    }
    if (frozen) {
      assumed.add(Assumption.of(Assumption.Question.FROZEN_NORM));
    }
    return assumed;
  }

  /** Their authors' programs have no pooling; neither have the networks of three stages. */
  private boolean isKnownNotToPool() {
    boolean cifar = spec.depths().size() == 3;
    return cifar || net.spelling() == Spelling.KUANGLIU || net.spelling() == Spelling.WEIAICUNZAI;
  }
}
