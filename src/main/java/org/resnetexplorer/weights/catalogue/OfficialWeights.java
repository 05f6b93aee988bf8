package org.resnetexplorer.weights.catalogue;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;

/**
 * The files of ImageNet weights that torchvision publishes: V1 and V2 of today, and those of 2017
 * for the five ResNets.
 *
 * <p>Sizes and accuracies (ImageNet-1K validation set) as published with torchvision 0.28, those of
 * 2017 as published then. A digest is the whole SHA-256 where public code pins it, else the eight
 * hex digits that torchvision puts into the file's name.
 */
final class OfficialWeights {

  private static final String OF_2017 = "2017";
  private static final int DIGITS_IN_NAME = 8;
  private static final Preprocess V1 = Preprocess.IMAGENET_V1;
  private static final Preprocess V2 = Preprocess.IMAGENET_V2;

  private static final Net RESNET18 = preset("resnet18", 11_689_512);
  private static final Net RESNET34 = preset("resnet34", 21_797_672);
  private static final Net RESNET50 = preset("resnet50", 25_557_032);
  private static final Net RESNET101 = preset("resnet101", 44_549_160);
  private static final Net RESNET152 = preset("resnet152", 60_192_808);
  private static final Net RESNEXT50 = net("resnext50_32x4d", 6, 32, 4, 25_028_904);
  private static final Net RESNEXT101 = net("resnext101_32x8d", 23, 32, 8, 88_791_336);
  private static final Net RESNEXT101_64 = net("resnext101_64x4d", 23, 64, 4, 83_455_272);
  private static final Net WIDE50 = net("wide_resnet50_2", 6, 1, 128, 68_883_240);
  private static final Net WIDE101 = net("wide_resnet101_2", 23, 1, 128, 126_886_696);

  private static final List<KnownModel> ALL =
      List.of(
          RESNET18.v1(
              "f37072fd47e89c5e827621c5baffa7500819f7896bbacec160b1a16c560e07ec",
              mebibytes(44.661),
              69.758),
          RESNET34.v1(
              "b627a593bcbe140c234610266fe4f8ae95ea42fc881d091c9b6052e6b1d0590f",
              mebibytes(83.275),
              73.314),
          RESNET50.v1(
              "0676ba61b6795bbe1773cffd859882e5e297624d384b6993f7c9e683e722fb8a",
              102_530_333,
              76.130),
          RESNET50.v2(
              "11ad3fa62ca79e40addfd354a8ec4b7c75143b3038b8d2a807fbc68deab379ca",
              102_540_417,
              80.858),
          RESNET101.v1(
              "63fe2227b86e8f1f2063f43a75c84d195911b6a0eace650907dd3dc62dd49a0a",
              mebibytes(170.511),
              77.374),
          RESNET101.v2(
              "cd907fc2a0de2292b2ba2b27d2216bc672d84632d1cf20058d01c0c03b5e020e",
              mebibytes(170.530),
              81.886),
          RESNET152.v1(
              "394f9c45966e3651a89bbb78a48410a6755854ce4a5ab64927cf1c7247f85e58",
              mebibytes(230.434),
              78.312),
          RESNET152.v2("f82ba261", mebibytes(230.474), 82.284),
          RESNEXT50.v1("7cdf4587", mebibytes(95.789), 77.618),
          RESNEXT50.v2("1a0047aa", mebibytes(95.833), 81.198),
          RESNEXT101.v1("8ba56ff5", mebibytes(339.586), 79.312),
          RESNEXT101.v2("110c445d", mebibytes(339.673), 82.834),
          RESNEXT101_64.of("v1", "173b62eb", mebibytes(319.318), 83.246, V2),
          WIDE50.v1("95faca4d", mebibytes(131.820), 78.468),
          WIDE50.v2("9ba9bcbe", mebibytes(263.124), 81.602),
          WIDE101.v1("32ee1156", mebibytes(242.896), 78.848),
          WIDE101.v2("d733dc28", mebibytes(484.747), 82.510),
          RESNET18.of2017(
              "5c106cde386e87d4033832f2996f5493238eda96ccf559d1d62760c4de0613f8",
              46_827_520,
              69.76),
          RESNET34.of2017(
              "333f7ec4c6338da2cbed37f1fc0445f9624f1355633fa1d7eab79a91084c6cef",
              87_306_240,
              73.30),
          RESNET50.of2017(
              "19c8e3572231adff6824a2da93fd67b5986919a2e65f8b6007eab4edee220097",
              102_502_400,
              76.15),
          RESNET101.of2017("5d3b4d8f", 178_728_960, 77.37),
          RESNET152.of2017("b121ed2d", 241_530_880, 78.31));

  private OfficialWeights() {}

  /** All of them; those of 2017 stand last. */
  static List<KnownModel> all() {
    return ALL;
  }

  /** Whether newer files have taken its place. */
  static boolean isOf2017(KnownModel model) {
    return model.id().endsWith("-" + OF_2017);
  }

  private static Net preset(String name, long parameters) {
    return new Net(name, ResNetSpec.preset(name), parameters);
  }

  private static Net net(String name, int thirdStage, int groups, int width, long parameters) {
    return new Net(
        name,
        new ResNetSpec(
            BlockKind.BOTTLENECK,
            List.of(3, 4, thirdStage, 3),
            1000,
            64,
            groups,
            width,
            StridePlacement.MIDDLE_3X3),
        parameters);
  }

  /** As torchvision tells sizes, rounded to a thousandth. */
  private static long mebibytes(double size) {
    return Math.round(size * (1 << 20));
  }

  /** A network, by torchvision's name for it, and how many numbers it learned. */
  private record Net(String name, ResNetSpec spec, long parameters) {

    /** As torchvision names weights; a bare V1 would be taken for the place of the stride. */
    private static String told(String version) {
      return version.equals(OF_2017) ? OF_2017 : "IMAGENET1K_" + version.toUpperCase(Locale.ROOT);
    }

    KnownModel v1(String sha256, long bytes, double top1) {
      return of("v1", sha256, bytes, top1, V1);
    }

    KnownModel v2(String sha256, long bytes, double top1) {
      return of("v2", sha256, bytes, top1, V2);
    }

    KnownModel of2017(String sha256, long bytes, double top1) {
      return of(OF_2017, sha256, bytes, top1, V1);
    }

    KnownModel of(String version, String sha256, long bytes, double top1, Preprocess recipe) {
      return new KnownModel(
          name + "-" + version,
          name,
          spec,
          spec.displayName() + " " + told(version),
          name + "-" + sha256.substring(0, DIGITS_IN_NAME) + ".pth",
          bytes,
          sha256,
          parameters,
          top1,
          recipe,
          KnownModel.State.NOT_DOWNLOADED);
    }
  }
}
