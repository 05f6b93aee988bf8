package org.resnetexplorer.weights.open;

import java.util.List;
import org.resnetexplorer.image.preprocess.ColourOrder;
import org.resnetexplorer.image.preprocess.LevelScale;
import org.resnetexplorer.image.preprocess.Normalisation;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.match.Spelling;

/** How pictures are prepared where nobody says it: as whoever spells weights so does. */
final class UsualRecipes {

  /** kuangliu's pytorch-cifar, {@code main.py}: CIFAR-10's own mean and deviation. */
  private static final Normalisation CIFAR10 =
      new Normalisation(
          List.of(0.4914f, 0.4822f, 0.4465f),
          List.of(0.2023f, 0.1994f, 0.2010f),
          ColourOrder.RGB,
          LevelScale.ONE);

  /** weiaicunzai's pytorch-cifar100, {@code conf/global_settings.py}, to four digits. */
  private static final Normalisation CIFAR100 =
      new Normalisation(
          List.of(0.5071f, 0.4865f, 0.4409f),
          List.of(0.2673f, 0.2564f, 0.2762f),
          ColourOrder.RGB,
          LevelScale.ONE);

  /** timm's {@code resnetv2.py}: levels from -1 to 1. */
  private static final Normalisation HALVES =
      new Normalisation(
          List.of(0.5f, 0.5f, 0.5f), List.of(0.5f, 0.5f, 0.5f), ColourOrder.RGB, LevelScale.ONE);

  /** Caffe's mean alone, of blue, green and red with levels to 255 (Detectron, {@code c2}). */
  private static final Normalisation CAFFE =
      new Normalisation(
          List.of(103.53f, 116.28f, 123.675f),
          List.of(1f, 1f, 1f),
          ColourOrder.BGR,
          LevelScale.BYTE);

  private UsualRecipes() {}

  /** The recipe for a network whose weights are spelled so. */
  static Preprocess of(ResNetSpec spec, Spelling spelling) {
    Preprocess usual = of(spec);
    if (usual.isGrey()) {
      return usual;
    }
    return switch (spelling) {
      case KUANGLIU -> usual.withNormalisation(CIFAR10);
      case WEIAICUNZAI -> usual.withNormalisation(CIFAR100);
      case CAFFE2 -> usual.withNormalisation(CAFFE);
      case TIMM_V2 -> usual.withNormalisation(HALVES);
      case FASTAI,
          MMPRETRAIN,
          MMPRETRAIN_DEEP,
          CADENE,
          D2L,
          TORCHVISION,
          HUGGING_FACE,
          DETECTRON2,
          SEQUENTIAL ->
          usual;
    };
  }

  /** Whether the spelling tells more than the size of pictures; of grey ones it tells nothing. */
  static boolean isOfSpelling(ResNetSpec spec, Spelling spelling) {
    return !of(spec, spelling).equals(of(spec));
  }

  /** The recipe for a network of which nothing but its stem is known, in its channels. */
  static Preprocess of(ResNetSpec spec) {
    Preprocess ofStem = spec.family().stem().isSmall() ? Preprocess.CIFAR : Preprocess.IMAGENET_V1;
    return ofStem.withChannels(spec.family().stem().channels());
  }
}
