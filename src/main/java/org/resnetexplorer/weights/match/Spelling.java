package org.resnetexplorer.weights.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Phrase;

/**
 * How trainers call the tensors of a ResNet's trunk: for each module a template, from which names
 * are read and written. torchvision's names are those of this program; every other spelling is
 * translated into them here and nowhere else.
 *
 * <p>Where several fit, the first one counts, so that a special case stands before its general one.
 */
public enum Spelling {
  /** fastai's body as child 0 of a Sequential, its head as child 1 ({@code create_body}). */
  FASTAI(
      "fastai",
      Endings.PYTORCH,
      "1\\.[0-9]+\\.weight",
      "0.0",
      "0.1",
      "0.{stage+3}.{block}.",
      "conv{conv}",
      "bn{conv}",
      "downsample.0",
      "downsample.1"),
  /** MMPretrain's deep stems (ResNetV1c and V1d): a Sequential that holds the last norm too. */
  MMPRETRAIN_DEEP(
      "mmpretrain",
      Endings.PYTORCH,
      "backbone\\.stem\\.0\\.weight",
      "backbone.stem",
      "backbone.stem.7",
      "backbone.layer{stage}.{block}.",
      "conv{conv}",
      "bn{conv}",
      "downsample.0",
      "downsample.1"),
  /** MMPretrain and MMClassification: torchvision's names below backbone, head.fc. */
  MMPRETRAIN(
      "mmpretrain",
      Endings.PYTORCH,
      "head\\.fc\\.weight",
      "backbone.conv1",
      "backbone.bn1",
      "backbone.layer{stage}.{block}.",
      "conv{conv}",
      "bn{conv}",
      "downsample.0",
      "downsample.1"),
  /** kuangliu's pytorch-cifar and its many descendants: a projection is a shortcut. */
  KUANGLIU(
      "kuangliu",
      Endings.PYTORCH,
      "layer[0-9]+\\.[0-9]+\\.shortcut\\.0\\.weight",
      "conv1",
      "bn1",
      "layer{stage}.{block}.",
      "conv{conv}",
      "bn{conv}",
      "shortcut.0",
      "shortcut.1"),
  /** Cadene's pretrained-models ({@code senet.py}), which timm keeps as {@code legacy_senet.py}. */
  CADENE(
      "cadene",
      Endings.PYTORCH,
      "layer0\\.conv1\\.weight",
      "layer0.conv1",
      "layer0.bn1",
      "layer{stage}.{block}.",
      "conv{conv}",
      "bn{conv}",
      "downsample.0",
      "downsample.1"),
  /**
   * timm's {@code resnetv2.py}: blocks whose norms lead, a first convolution without norm. The last
   * layer is a convolution of one cell there.
   */
  TIMM_V2(
      "timm-v2",
      Endings.PYTORCH,
      null,
      "stem.conv",
      "none",
      "stages.{stage-1}.blocks.{block}.",
      "conv{conv}",
      "norm{conv}",
      "downsample.conv",
      "none"),
  /**
   * "Dive into Deep Learning", section 8.6: the projection is a third convolution, without norm.
   */
  D2L(
      "d2l",
      Endings.PYTORCH,
      null,
      "0.0",
      "0.1",
      "b{stage+1}.{block}.",
      "conv{conv}",
      "bn{conv}",
      "conv3",
      "none"),
  /** torchvision's {@code resnet.py}; timm's ResNets have the same names. */
  TORCHVISION(
      "torchvision",
      Endings.PYTORCH,
      null,
      "conv1",
      "bn1",
      "layer{stage}.{block}.",
      "conv{conv}",
      "bn{conv}",
      "downsample.0",
      "downsample.1"),
  /** weiaicunzai's pytorch-cifar100 ({@code models/resnet.py}). */
  WEIAICUNZAI(
      "weiaicunzai",
      Endings.PYTORCH,
      null,
      "conv1.0",
      "conv1.1",
      "conv{stage+1}_x.{block}.",
      "residual_function.{3conv-3}",
      "residual_function.{3conv-2}",
      "shortcut.0",
      "shortcut.1"),
  /** Hugging Face's transformers ({@code modeling_resnet.py}). */
  HUGGING_FACE(
      "hugging-face",
      Endings.PYTORCH,
      null,
      "embedder.embedder.convolution",
      "embedder.embedder.normalization",
      "encoder.stages.{stage-1}.layers.{block}.",
      "layer.{conv-1}.convolution",
      "layer.{conv-1}.normalization",
      "shortcut.convolution",
      "shortcut.normalization"),
  /** Detectron2 ({@code convert-torchvision-to-d2.py}, {@code modeling/backbone/resnet.py}). */
  DETECTRON2(
      "detectron2",
      Endings.PYTORCH,
      null,
      "stem.conv1",
      "stem.conv1.norm",
      "res{stage+1}.{block}.",
      "conv{conv}",
      "conv{conv}.norm",
      "shortcut",
      "shortcut.norm"),
  /** Caffe2's blobs, as Detectron's model zoo has them ({@code c2_model_loading.py}). */
  CAFFE2(
      "caffe2",
      Endings.CAFFE2,
      null,
      "conv1",
      "res_conv1_bn",
      "res{stage+1}_{block}_",
      "branch2{letter}",
      "branch2{letter}_bn",
      "branch1",
      "branch1_bn"),
  /** {@code nn.Sequential(*resnet.children())}, cut anywhere after the stages. */
  SEQUENTIAL(
      "sequential",
      Endings.PYTORCH,
      null,
      "0",
      "1",
      "{stage+3}.{block}.",
      "conv{conv}",
      "bn{conv}",
      "downsample.0",
      "downsample.1");

  /** Every ResNet has it, and no two of its tensors end in it under one spelling. */
  private static final String ANCHOR = "layer1.0.conv1.weight";

  private static final String SECOND_INDEX = ".1";

  private final String word;
  private final Endings endings;
  private final @Nullable Pattern evidence;
  private final Template block;
  private final Map<Part, Template> modules = new EnumMap<>(Part.class);

  Spelling(
      String word,
      Endings endings,
      @Nullable String evidence,
      String stem,
      String stemNorm,
      String block,
      String convolution,
      String norm,
      String projection,
      String projectionNorm) {
    this.word = word;
    this.endings = endings;
    this.evidence = evidence == null ? null : Pattern.compile(evidence);
    this.block = Template.of(block.substring(0, block.length() - 1));
    modules.put(Part.STEM_CONVOLUTION, Template.of(stem));
    modules.put(Part.STEM_NORM, Template.of(stemNorm));
    boolean named = word.equals("timm-v2");
    modules.put(Part.INNER_CONVOLUTION, Template.of(stem + (named ? "{conv}" : ".{3conv-3}")));
    modules.put(Part.INNER_NORM, Template.of(named ? "stem.norm{conv}" : stem + ".{3conv-2}"));
    modules.put(Part.CONVOLUTION, Template.of(block + convolution));
    modules.put(Part.NORM, Template.of(block + norm));
    modules.put(Part.PROJECTION, Template.of(block + projection));
    modules.put(Part.PROJECTION_NORM, Template.of(block + projectionNorm));
    String gate = block + (word.equals("cadene") ? "se_module" : "se");
    modules.put(Part.GATE_SQUEEZE, Template.of(gate + ".fc1"));
    modules.put(Part.GATE_EXCITE, Template.of(gate + ".fc2"));
    if (projectionNorm.endsWith(SECOND_INDEX)) {
      int end = projectionNorm.length() - SECOND_INDEX.length();
      String third = projectionNorm.substring(0, end) + ".2";
      modules.put(Part.POOLED_PROJECTION_NORM, Template.of(block + third));
    }
  }

  /** What people call it. */
  public Phrase title() {
    return Phrase.of("spelling." + word);
  }

  Endings endings() {
    return endings;
  }

  /** The network's name of what a file calls so; none if it is no tensor of a trunk. */
  Optional<String> plain(String inFile) {
    return translate(inFile, this, TORCHVISION);
  }

  /** The file's name of what the network calls so; none if the file has no such tensor. */
  Optional<String> inFile(String plain) {
    return translate(plain, TORCHVISION, this);
  }

  /** The file's name of the first convolution in the first block. */
  String anchor() {
    return inFile(ANCHOR).orElseThrow();
  }

  /** The file's names that the first convolution may have, alone or in a deep stem. */
  List<String> stems() {
    return List.of(inFile("conv1.weight").orElseThrow(), inFile("conv1.0.weight").orElseThrow());
  }

  /** The file's name of the first block in a stage. */
  String firstBlock(int stage) {
    return block.write(new Position(stage, 0, 0));
  }

  /** Whether some name of a file, without its prefix, shows that it is this special case. */
  boolean isShownBy(Iterable<String> names) {
    if (evidence == null) {
      return true;
    }
    for (String name : names) {
      if (evidence.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name belongs into the stem or a block, so that it changes what the network does. */
  boolean isInside(String inFile) {
    return block.begins(inFile)
        || modules.get(Part.STEM_CONVOLUTION).begins(inFile)
        || modules.get(Part.STEM_NORM).begins(inFile);
  }

  private static Optional<String> translate(String name, Spelling from, Spelling to) {
    for (Part part : Part.values()) {
      Optional<String> field = from.endings.field(part, name);
      if (field.isPresent()) {
        int end = name.length() - from.endings.ending(part, field.get()).orElseThrow().length();
        Optional<Position> position = from.read(part, name.substring(0, end));
        if (position.isPresent() && to.modules.containsKey(part)) {
          String module = to.modules.get(part).write(position.get());
          return to.endings.ending(part, field.get()).map(ending -> module + ending);
        }
      }
    }
    return Optional.empty();
  }

  /** Where a module of that part and name stands; nowhere where files have no such part. */
  private Optional<Position> read(Part part, String module) {
    Template template = modules.get(part);
    return template == null ? Optional.empty() : template.read(module);
  }
}
