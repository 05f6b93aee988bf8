package org.resnetexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  private static final List<String> CALLS =
      List.of("", "conv1", "layer1.0.conv1", "layer1.0.conv2", "layer2.0.conv1", "fc");

  @Test
  void theNearestOfAllStandFirst() {
    assertThat(NearNames.nearest("layer1.0.Conv3", CALLS))
        .containsExactly("layer1.0.conv1", "layer1.0.conv2", "layer2.0.conv1");
  }

  @Test
  void onlyANameThatIsCloseIsGuessed() {
    assertThat(NearNames.close("con1", CALLS)).contains("conv1");
    assertThat(NearNames.close("softmax", CALLS)).isEmpty();
  }

  @Test
  void aShortNameMayDifferInFewerLetters() {
    assertThat(NearNames.close("f", CALLS)).contains("fc");
    assertThat(NearNames.close("ab", CALLS)).isEmpty();
  }
}
