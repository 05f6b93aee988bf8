package org.resnetexplorer.app.tour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.Target;

/** What made ResNet possible, and what it costs: over the whole net rather than call by call. */
final class StoryStops {
  private static final int CHOICES = 4;

  private final OpenModel model;
  private final Network network;
  private final Block first;

  StoryStops(OpenModel model) {
    this.model = model;
    this.network = model.network();
    this.first = network.blocks().get(0);
  }

  private List<ModuleNode> stages() {
    return network.modules().stream()
        .filter(module -> network.stageAt(module.path()).isPresent())
        .toList();
  }

  /** Where the weights are, as the table below the net shows. */
  Stop costs() {
    List<ModuleNode> stages = stages();
    ModuleNode most =
        stages.stream().max(Comparator.comparingLong(ModuleNode::parameters)).orElseThrow();
    List<LocalisedText> labels = new ArrayList<>(List.of(LocalisedText.of("costs.stem")));
    int right = 0;
    for (ModuleNode stage :
        stages.subList(Math.max(0, stages.size() - CHOICES + 1), stages.size())) {
      if (stage.equals(most)) {
        right = labels.size();
      }
      labels.add(LocalisedText.plain(stage.path()));
    }
    String share = Math.round(100.0 * most.parameters() / network.parameters()) + " %";
    Question question =
        Question.of(
            LocalisedText.of("ask.costs"),
            labels,
            right,
            LocalisedText.of(
                "why.costs", most.path(), LocalisedText.grouped(most.parameters()), share),
            LocalisedText.of("hint.costs"));
    return stop("costs", new Target.OfModule(""), Zoom.NET, "table", question);
  }

  /** Degradation, the finding that ResNet answers: He et al. 2015, section 1 and figure 1. */
  Stop plain() {
    Question question =
        Question.of(
            LocalisedText.of("ask.plain"),
            List.of(
                LocalisedText.of("plain.weights"),
                LocalisedText.of("plain.training"),
                LocalisedText.of("plain.norm")),
            1,
            LocalisedText.of("why.plain"),
            LocalisedText.of("hint.plain"));
    return stop("plain", Target.of(first.output()), Zoom.NET, "learning", question);
  }

  /** What the order of pre-activation leaves the shortcut: He et al. 2016, sections 1 and 3. */
  Stop order(Call sum) {
    Question question =
        Question.of(
            LocalisedText.of("ask.order"),
            List.of(
                LocalisedText.of("order.both"),
                LocalisedText.of("order.relu"),
                LocalisedText.of("order.nothing")),
            2,
            LocalisedText.of("why.order"),
            LocalisedText.of("hint.order"));
    return stop("order", Target.of(sum), Zoom.BLOCK, "residual", question);
  }

  /** What batch norm does in use: Ioffe and Szegedy 2015; or group norm: Wu and He 2018. */
  Stop norm() {
    Call norm = first.lastNorm();
    return norm.groupNorm().map(layer -> groupNorm(norm, layer)).orElseGet(() -> batchNorm(norm));
  }

  private Stop groupNorm(Call norm, Layer.GroupNorm layer) {
    LocalisedText why = LocalisedText.of("why.group", layer.channels() / layer.groups());
    Question question = whoseStatistics(norm, 0, why, LocalisedText.of("hint.group"));
    return stop("group", Target.of(norm), Zoom.BLOCK, "number", question);
  }

  private Stop batchNorm(Call norm) {
    Question question =
        whoseStatistics(norm, 1, LocalisedText.of("why.norm"), LocalisedText.of("hint.norm"));
    return stop("norm", Target.of(norm), Zoom.BLOCK, "norm", question);
  }

  private static Question whoseStatistics(
      Call norm, int right, LocalisedText why, LocalisedText hint) {
    return Question.of(
        LocalisedText.of("ask.norm", norm.name()),
        List.of(
            LocalisedText.of("norm.own"),
            LocalisedText.of("norm.running"),
            LocalisedText.of("norm.none")),
        right,
        why,
        hint);
  }

  /** One number of a convolution as the sum that it is. */
  Stop number() {
    Call call = BlockStops.threeByThree(first);
    Layer.Conv2d conv = call.convolution().orElseThrow();
    int inputs = conv.in() / conv.groups();
    long products = 9L * inputs;
    Question question =
        Question.number(
            LocalisedText.of("ask.number", call.name()),
            products,
            LocalisedText.of("why.number", inputs, LocalisedText.grouped(products)),
            LocalisedText.of("hint.number", inputs),
            9,
            inputs,
            products * conv.out());
    return stop("number", Target.of(call), Zoom.BLOCK, "number", question);
  }

  /** How far a cell sees, stage by stage. */
  Stop field() {
    int side = model.sizes().input().height();
    List<ModuleNode> stages = stages();
    List<ModuleNode> beyond = stages.stream().filter(stage -> seesBeyond(stage, side)).toList();
    List<LocalisedText> labels =
        new ArrayList<>(stages.stream().map(one -> LocalisedText.plain(one.path())).toList());
    int right = beyond.isEmpty() ? labels.size() : stages.indexOf(beyond.get(0));
    labels.add(LocalisedText.of("field.none"));
    if (labels.size() > CHOICES) {
      int left = right == 0 ? CHOICES : 0;
      labels.remove(left);
      right -= left == 0 ? 1 : 0;
    }
    LocalisedText why =
        beyond.isEmpty()
            ? LocalisedText.of("why.field.none", side)
            : LocalisedText.of("why.field", beyond.get(0).path(), side);
    Question question =
        Question.of(
            LocalisedText.of("ask.field", side),
            labels,
            right,
            why,
            LocalisedText.of("hint.field"));
    return stop("field", new Target.OfModule(stages.get(0).path()), Zoom.STAGE, "maps", question);
  }

  private boolean seesBeyond(ModuleNode stage, int side) {
    ReceptiveField field = model.sizes().receptiveField(stage);
    return field.isWholePicture() || field.size() > side;
  }

  /** A block is dropped, and the others carry on: Veit, Wilber and Belongie 2016. */
  Stop lesion() {
    List<Block> blocks = network.blocks();
    Block block = blocks.get(blocks.size() / 2);
    return new Stop(
        "lesion",
        Target.of(block.output()),
        Zoom.BLOCK,
        "lesions",
        false,
        LocalisedText.of("text.lesion", block.path()),
        new QuestionSource.OfRun(run -> RunQuestions.withoutBlock(run, block)));
  }

  private static Stop stop(String id, Target target, Zoom zoom, String pane, Question question) {
    return new Stop(
        id,
        target,
        zoom,
        pane,
        false,
        LocalisedText.of("text." + id),
        new QuestionSource.OfNetwork(question));
  }
}
