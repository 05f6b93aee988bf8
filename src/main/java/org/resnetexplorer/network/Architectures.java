package org.resnetexplorer.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Published networks by the names of their makers: torchvision's, with ResNeXt ("Aggregated
 * Residual Transformations", Xie et al. 2016) and Wide ResNet ("Wide Residual Networks", Zagoruyko
 * and Komodakis 2016), ResNet-C and D ("Bag of Tricks for Image Classification", He et al. 2019,
 * section 4) and those with squeeze and excitation ("Squeeze-and-Excitation Networks", Hu et al.
 * 2017) and those with pre-activation ("Identity Mappings in Deep Residual Networks", He et al.
 * 2016) as timm names them, and those for CIFAR-10 (He et al. 2015, section 4.2).
 */
public final class Architectures {
  private static final List<Integer> FIFTY = List.of(3, 4, 6, 3);
  private static final List<Integer> HUNDRED_ONE = List.of(3, 4, 23, 3);

  private Architectures() {}

  /** All of them in the order of a list. */
  public static Map<String, ResNetSpec> all() {
    Map<String, ResNetSpec> all = new LinkedHashMap<>();
    ResNetSpec.PRESETS.forEach(name -> all.put(name, ResNetSpec.preset(name)));
    all.put("resnext50_32x4d", bottlenecks(FIFTY, 32, 4));
    all.put("resnext101_32x8d", bottlenecks(HUNDRED_ONE, 32, 8));
    all.put("resnext101_64x4d", bottlenecks(HUNDRED_ONE, 64, 4));
    all.put("wide_resnet50_2", bottlenecks(FIFTY, 1, 128));
    all.put("wide_resnet101_2", bottlenecks(HUNDRED_ONE, 1, 128));
    all.put("resnet50c", withDeepStem(ResNetSpec.preset("resnet50")));
    ResNetSpec.PRESETS.forEach(
        name ->
            all.put(
                name + "d",
                withDeepStem(ResNetSpec.preset(name)).withShortcut(ShortcutKind.POOLED)));
    ResNetSpec.PRESETS.forEach(
        name -> {
          ResNetSpec spec = ResNetSpec.preset(name);
          boolean rounds = spec.block() == BlockKind.BASIC;
          all.put("se" + name, spec.withSqueeze(rounds ? Squeeze.TIMM : Squeeze.PAPER));
        });
    all.put("seresnext50_32x4d", all.get("resnext50_32x4d").withSqueeze(Squeeze.PAPER));
    ResNetSpec.PRESETS.forEach(
        name ->
            all.put(
                name.replace("resnet", "resnetv2_"),
                ResNetSpec.preset(name).withOrder(Order.NORM_FIRST)));
    all.put("resnetv2_50d", all.get("resnet50d").withOrder(Order.NORM_FIRST));
    all.put("cifar_resnet20", ResNetSpec.cifar(3));
    all.put("cifar_resnet56", ResNetSpec.cifar(9));
    all.put("cifar_resnet110", ResNetSpec.cifar(18));
    all.put("cifar_resnetv2_110", ResNetSpec.cifar(18).withOrder(Order.NORM_FIRST));
    return all;
  }

  private static ResNetSpec withDeepStem(ResNetSpec spec) {
    return spec.withStem(Stem.deepFor(spec.stemChannels()));
  }

  private static ResNetSpec bottlenecks(List<Integer> depths, int groups, int width) {
    return new ResNetSpec(
        BlockKind.BOTTLENECK, depths, 1000, 64, groups, width, StridePlacement.MIDDLE_3X3);
  }
}
