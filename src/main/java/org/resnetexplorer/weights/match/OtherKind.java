package org.resnetexplorer.weights.match;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.TensorInfo;

/**
 * Networks that are not shown, told by names that only they have. They are looked for after a table
 * has been refused, to say what it is rather than which name is missing; the first that fits
 * counts.
 */
enum OtherKind {
  CLIP("(visual\\.)?attnpool\\..*", 0),
  MEDICAL(".*weight", 5),
  HRNET("transition1\\..*|stage2\\.0\\.branches\\..*", 0),
  RES2NET("layer1\\.0\\.convs\\.0\\.weight", 0),
  RESNEST("layer1\\.0\\.conv2\\.(fc1\\.|conv\\.weight|bn0\\.).*", 0),
  SENET_154("layer0\\.conv3\\.weight", 0),
  SENET_CIFAR("layer[0-9]+\\.[0-9]+\\.fc[12]\\.weight", 0),
  SELECTIVE_KERNEL("layer1\\.0\\.conv2\\.(paths|attn)\\..*", 0),
  SQUEEZE_EXCITATION(
      "[0-9]+\\.((se|se_module)\\.(?!fc[12]\\.)|se_layer\\.|SE\\.|senet\\.).*"
          + "|.*encoder\\.stages\\.0\\.layers\\.0\\.layer\\.\\d\\.attention\\..*",
      0),
  ATTENTION(
      "[0-9]+\\.(eca|ca|sa|cbam|attn|attention|gc|nl|bam)\\..*|(ca|sa|cbam|bam)[0-9]*\\..*", 0),
  ONE_DIMENSION("(conv[0-9]*|downsample)(\\.0)?\\.weight", 3),
  DEFORMABLE("[0-9]+\\.conv2_offset\\..*", 0),
  MIXED_NORM("[0-9]+\\.bn1\\.(IN|BN)\\..*", 0),
  PARAMETRIC_ACTIVATION("[0-9]+\\.prelu[0-9]*\\.weight", 0),
  PRUNED(".*weight_mask", 0),
  GENERALISED_MEAN("(\\w*pool\\w*|gem)\\.p", 1),
  D2L("b2\\.0\\.conv1\\.bias", 0),
  REGNET("trunk_output\\.block1\\..*|s1\\.b1\\.conv1\\.conv\\.weight|regnet\\.encoder\\..*", 0),
  EFFICIENT_NET(
      "(_conv_stem|_blocks\\.0\\._depthwise_conv)\\.weight|features\\.1\\.0\\.block\\.0\\.0\\.weight"
          + "|blocks\\.0\\.0\\.(conv_dw|conv_pw|conv)\\.weight|efficientnet\\..*",
      0),
  VISION_TRANSFORMER(
      "cls_token|class_token|patch_embed\\.proj\\.weight|conv_proj\\.weight"
          + "|vit\\.embeddings\\..*|relative_position_bias_table"
          + "|visual\\.class_embedding"
          + "|encoder\\.layers\\.encoder_layer_0\\..*|layers\\.0\\.blocks\\.0\\.attn\\..*",
      0),
  CONVNEXT(
      "stages\\.0\\.blocks\\.0\\.(conv_dw|dwconv)\\.weight|downsample_layers\\.0\\.0\\.weight"
          + "|features\\.1\\.0\\.layer_scale|convnext\\..*",
      0),
  BIT("root\\.conv\\.weight|body\\.block1\\.unit01\\..*|bit\\..*", 0),
  DENSENET(
      "features\\.(conv0|denseblock1\\.denselayer1\\.conv1)\\.weight|dense1\\.0\\.bn1\\.weight", 0),
  MOBILENET(
      "features\\.1\\.conv\\.0\\.0\\.weight|features\\.1\\.block\\.0\\.0\\.weight|mobilenet_v\\d\\..*",
      0),
  INCEPTION("Conv2d_1a_3x3\\.conv\\.weight|inception3a\\.branch1\\.conv\\.weight|Mixed_5b\\..*", 0),
  SQUEEZENET("features\\.[0-9]+\\.squeeze\\.weight", 4),
  VGG("classifier\\.6\\.weight", 2),
  TRANSFORMER(
      ".*(self_attn|attention\\.self|attn\\.c_attn|q_proj)\\..*|blocks\\.0\\.attn\\.query\\.weight",
      0),
  YOLO("model\\.[0-9]+\\.(anchors|anchor_grid|dfl\\.conv\\.weight)", 0),
  U_NET(".*double_conv\\.0\\.weight|(downs|ups)\\.0\\..*|outc\\.conv\\.weight", 0),
  DIFFUSION("model\\.diffusion_model\\..*", 0),
  RECURRENT("(lstm|gru|rnn)\\.weight_ih_l0", 2);

  private static final Set<OtherKind> RESNETS =
      EnumSet.of(
          CLIP,
          MEDICAL,
          ONE_DIMENSION,
          HRNET,
          RES2NET,
          RESNEST,
          SENET_154,
          SENET_CIFAR,
          SELECTIVE_KERNEL,
          SQUEEZE_EXCITATION,
          ATTENTION,
          DEFORMABLE,
          MIXED_NORM,
          PARAMETRIC_ACTIVATION,
          PRUNED,
          GENERALISED_MEAN,
          D2L,
          REGNET,
          BIT);

  private final Pattern names;
  private final int dimensions;

  OtherKind(String names, int dimensions) {
    this.names = Pattern.compile("(?:.*\\.)?(?:" + names + ")", Pattern.DOTALL);
    this.dimensions = dimensions;
  }

  private boolean isShownBy(TensorInfo tensor) {
    return (dimensions == 0 || tensor.shape().size() == dimensions)
        && names.matcher(tensor.name()).matches();
  }

  /** The kind of network that these tensors are of, if it is one that is known; ResNets last. */
  static Optional<OtherKind> of(Collection<TensorInfo> tensors) {
    return first(EnumSet.complementOf(EnumSet.copyOf(RESNETS)), tensors)
        .or(() -> ofResNet(tensors));
  }

  /** Which other ResNet it is that has the names of one. */
  static Optional<OtherKind> ofResNet(Collection<TensorInfo> tensors) {
    return first(RESNETS, tensors);
  }

  private static Optional<OtherKind> first(Set<OtherKind> kinds, Collection<TensorInfo> tensors) {
    return kinds.stream().filter(kind -> tensors.stream().anyMatch(kind::isShownBy)).findFirst();
  }

  /** What it is, for a sentence that says why it is not shown. */
  Phrase phrase() {
    return Phrase.of("kind." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
