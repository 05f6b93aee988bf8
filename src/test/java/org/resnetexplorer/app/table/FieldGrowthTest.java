package org.resnetexplorer.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShapesAndCosts;

/** ResNet-18's fields, worked out by hand. */
class FieldGrowthTest {
  private static final Network NETWORK = Network.of(ResNetSpec.preset("resnet18"));
  private static final ShapesAndCosts SIZES = NETWORK.sizes(224, 224);
  private final FieldGrowth growth = new FieldGrowth(SIZES);

  private static Call call(String name) {
    return NETWORK.findCall(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conv1 | 1 + 6·1 = 7",
        "bn1 | 7",
        "maxpool | 7 + 2·2 = 11",
        "layer1.0.conv1 | 11 + 2·4 = 19",
        "layer1.0.add | max(27, 11) = 27",
        "layer2.0.downsample.0 | 43",
        "layer4.1.conv2 | 371 + 2·32 = 435",
      })
  void eachCallSaysWhatItAdds(String name, String text) {
    assertThat(growth.told(call(name))).isEqualTo(text);
  }

  @Test
  void whatIsWiderThanThePictureHasNoMoreInItThanThePicture() {
    assertThat(growth.inside(call("conv1"))).isEqualTo(7);
    assertThat(growth.inside(call("layer4.1.conv2"))).isEqualTo(224);
  }
}
