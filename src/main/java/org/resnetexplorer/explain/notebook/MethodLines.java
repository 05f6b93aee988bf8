package org.resnetexplorer.explain.notebook;

import java.util.Set;
import java.util.stream.Collectors;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.GradCam;
import org.resnetexplorer.explain.attribution.IntegratedGradients;
import org.resnetexplorer.explain.attribution.Lrp;
import org.resnetexplorer.explain.attribution.Occlusion;
import org.resnetexplorer.explain.attribution.SmoothGrad;
import org.resnetexplorer.explain.ledger.HeadShare;
import org.resnetexplorer.network.Activation;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.network.Network;

/** The lines of a method on a model with its changes. */
final class MethodLines {
  private final Network network;
  private final ChangeLines changes;

  MethodLines(Network network, ChangeLines changes) {
    this.network = network;
    this.changes = changes;
  }

  String of(Attributor by) {
    return switch (by.method()) {
      case PRICED_CAM -> ofCells(MethodText.PRICED);
      case GRADCAM -> gradCam((GradCam) by);
      case SALIENCY -> changed() + body(MethodText.SALIENCY) + MethodText.NO_SUM;
      case GRADIENT_X_INPUT ->
          shifts()
              + products()
              + changed()
              + tangents(withNorms())
              + body(MethodText.GRADIENT_X_INPUT)
              + productParts()
              + sum(withNorms());
      case GUIDED_BACKPROP ->
          changed() + MethodText.GUIDED + body(MethodText.SALIENCY) + MethodText.NO_SUM;
      case LRP -> new LrpLines(network, changes).of((Lrp) by) + sumOfParts();
      case SMOOTHGRAD -> changed() + smoothGrad((SmoothGrad) by) + MethodText.NO_SUM;
      case INTEGRATED_GRADIENTS ->
          changed() + integrated((IntegratedGradients) by) + MethodText.SUM;
      case OCCLUSION -> changed() + occlusion((Occlusion) by) + MethodText.NO_SUM;
    };
  }

  /** The ledger of blocks. */
  String ledger() {
    boolean sums = network.calls().stream().anyMatch(Call::isSum);
    String branches = sums ? MethodText.BRANCHES.formatted(branchEnd(network)) : "";
    return shifts()
        + changed()
        + tangents(curves(network))
        + MethodText.STEM
        + branches
        + body(MethodText.LEDGER)
        + replacedSums()
        + sum(curves(network));
  }

  /** Values in place of a sum came in by its branch. */
  private String replacedSums() {
    return network.calls().stream()
        .filter(call -> call.isSum() && changes.replaces(call))
        .map(
            call ->
                "parts[%s] = parts.pop(%s)\n"
                    .formatted(
                        Python.text(call.name() + ".replaced"),
                        Python.text(call.module() + ".branch")))
        .collect(Collectors.joining());
  }

  private String changed() {
    return changed(Set.of());
  }

  /**
   * @param shortcuts paths of blocks that need a module as shortcut beside those that are changed
   */
  private String changed(Set<String> shortcuts) {
    Set<String> all = changes.shortcuts();
    all.addAll(shortcuts);
    return changes.shortcutModules(all) + changes.hooks();
  }

  /** A replaced output lets nothing back to what is before it. */
  private String body(String lines) {
    return changes.replaces()
        ? lines.replaceAll(
            "\\{(\\w+)\\.grad}", "(torch.zeros_like($1) if $1.grad is None else $1.grad)")
        : lines.replaceAll("\\{(\\w+\\.grad)}", "$1");
  }

  private String sum(String curves) {
    return curveParts(curves) + sumOfParts();
  }

  private static String curveParts(String curves) {
    return curves.isEmpty() ? "" : MethodText.CURVE_PARTS;
  }

  private String sumOfParts() {
    return (changes.replaces() ? MethodText.REPLACED_PARTS : "") + MethodText.SUM;
  }

  private String gradCam(GradCam by) {
    if (by.equals(GradCam.standard(network))) {
      return ofCells(MethodText.GRADCAM);
    }
    Call call = network.findCall(by.call()).orElseThrow();
    return kept(call) + body(MethodText.GRADCAM) + MethodText.NO_SUM;
  }

  /**
   * A map of the last block's cells, which with what the head adds is the number. Values put in
   * place of an earlier output are in the cells.
   */
  private String ofCells(String map) {
    Call last = HeadShare.lastOutput(network);
    boolean replacesHead =
        network.calls().stream()
            .anyMatch(call -> call.index() > last.index() && changes.replaces(call));
    String head = network.output().module().replaceFirst("\\..*", "");
    return shifts()
        + kept(last)
        + tangents(curves(network))
        + body(map)
        + MethodText.CELL_PARTS.formatted(afterBlocks(Python.text(head)))
        + curveParts(curves(network))
        + (replacesHead ? MethodText.REPLACED_PARTS : "")
        + MethodText.SUM;
  }

  /** With the norm between blocks and head, if there is one. */
  private String afterBlocks(String head) {
    boolean normed = network.spec().family().order().endsWithNorm();
    return normed ? "(\"bn\", " + head + ")" : head;
  }

  /** The changes, then a hook that keeps a call's output. */
  private String kept(Call call) {
    boolean padding = call.padding().isPresent();
    String block = network.blockOf(call.name()).map(Block::path).orElse("");
    Spot spot = spot(call);
    String register = spot.isInput() ? "register_forward_pre_hook" : "register_forward_hook";
    return changed(padding ? Set.of(block) : Set.of())
        + (spot.isInput() ? MethodText.KEEP_INPUT : MethodText.KEEP)
        + "%s.%s(keep)\n\n".formatted(Python.module(spot.module()), register);
  }

  private Spot spot(Call call) {
    if (call.padding().isPresent()) {
      return Spot.padding(network, call);
    }
    return Spot.of(network, call);
  }

  /** Group norms add what their tangents leave over, in which their biases are. */
  private String shifts() {
    return isOfGroups()
        ? MethodText.SHIFTS.replace(
            "bias.grad is None:", "bias.grad is None or isinstance(module, nn.GroupNorm):")
        : MethodText.SHIFTS;
  }

  private boolean isOfGroups() {
    return network.spec().family().norm().isOfGroups();
  }

  private String withNorms() {
    String curves = curves(network);
    return isOfGroups() ? (curves + " nn.GroupNorm,").strip() : curves;
  }

  private static String tangents(String types) {
    return types.isEmpty() ? "" : MethodText.CURVES.formatted(types);
  }

  /** The module of a block that gives what is added to the shortcut. */
  static String branchEnd(Network network) {
    String module = network.blocks().get(0).branchEnd().module();
    return module.substring(module.lastIndexOf('.') + 1);
  }

  private boolean hasGates() {
    return network.spec().family().squeeze().isThere();
  }

  /** Before the changes, which may put other values in place of what a gate gives. */
  private String products() {
    return hasGates() ? MethodText.PRODUCTS : "";
  }

  private String productParts() {
    return hasGates() ? MethodText.PRODUCT_PARTS : "";
  }

  /**
   * The classes of what is neither linear nor a ReLU in the head, as a tuple of Python has them.
   */
  static String curves(Network network) {
    return network.spec().family().head() instanceof Head.Classifier head
        ? head.before().stream()
            .flatMap(layer -> layer.activation().stream())
            .filter(activation -> activation != Activation.RELU)
            .map(activation -> "nn." + activation.typeName() + ",")
            .distinct()
            .collect(Collectors.joining(" "))
        : "";
  }

  private String smoothGrad(SmoothGrad by) {
    return body(MethodText.SMOOTHGRAD.formatted(by.samples(), by.noise(), by.seed()));
  }

  private String integrated(IntegratedGradients by) {
    return body(MethodText.INTEGRATED.formatted(by.steps(), by.baseline()));
  }

  private static String occlusion(Occlusion by) {
    return MethodText.OCCLUSION.formatted(by.window(), by.stride());
  }
}
