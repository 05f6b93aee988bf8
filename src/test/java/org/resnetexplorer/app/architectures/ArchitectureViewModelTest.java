package org.resnetexplorer.app.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.StridePlacement;

class ArchitectureViewModelTest {
  private final PaneFixture fixture = PaneFixture.with("resnet50:random");
  private final ArchitectureViewModel viewModel = new ArchitectureViewModel(fixture.context());

  @AfterEach
  void close() {
    fixture.close();
  }

  private ConstructorPreview preview() {
    return viewModel.previewProperty().get();
  }

  private OpenModel model() {
    return fixture.appState().modelProperty().get();
  }

  @Test
  void theSwitchesStartAtTheOpenNetwork() {
    assertThat(preview().name()).isEqualTo("ResNet-50");
    assertThat(preview().facts()).startsWith("25,557,032 parameters, 4.09 G multiply-adds");
    assertThat(preview().argument()).isEqualTo("resnet:bottleneck,3-4-6-3:random=0");
  }

  @Test
  void costsChangeWhileTyping() {
    viewModel.depths().get(2).set("23");
    assertThat(preview().name()).isEqualTo("ResNet-101");
    assertThat(preview().facts()).contains("44,549,160 parameters", "101 weight layers");
    assertThat(model().name()).isEqualTo("ResNet-50");
  }

  @Test
  void openingBringsTheNetworkWithItsStrideAndSeed() {
    viewModel.strideProperty().set(StridePlacement.FIRST_1X1);
    viewModel.zeroInitProperty().set(true);
    viewModel.seedProperty().set("7");
    viewModel.open();
    assertThat(model().argument())
        .isEqualTo("resnet:bottleneck,3-4-6-3,stride=v1,zero-init:random=7");
    assertThat(model().network().spec().stride()).isEqualTo(StridePlacement.FIRST_1X1);
    assertThat(model().notes()).hasSize(1);
  }

  @Test
  void aPublishedNetworkSetsAllSwitches() {
    viewModel.fill(viewModel.presets().get("cifar_resnet56"));
    assertThat(viewModel.cifarProperty().get()).isTrue();
    assertThat(viewModel.depths().get(3).get()).isEmpty();
    assertThat(preview().name()).isEqualTo("ResNet-56");
    viewModel.fill(viewModel.presets().get("resnext50_32x4d"));
    assertThat(preview().name()).isEqualTo("ResNeXt-50 32x4d");
    assertThat(preview().facts()).startsWith("25,028,904");
  }

  @Test
  void whatTorchvisionRefusesIsRefusedInItsWordsAndOpensNothing() {
    viewModel.groupsProperty().set("32");
    viewModel.blockProperty().set(BlockKind.BASIC);
    assertThat(preview().isLegal()).isFalse();
    assertThat(preview().quote())
        .isEqualTo("ValueError: BasicBlock only supports groups=1 and base_width=64");
    OpenModel before = model();
    viewModel.open();
    assertThat(model()).isSameAs(before);
  }

  @Test
  void tooManyParametersAndWhatIsNoNumberAreRefusedToo() {
    viewModel.groupsProperty().set("64");
    assertThat(preview().name()).contains("parameters are too many");
    viewModel.groupsProperty().set("many");
    assertThat(preview().name()).isEqualTo("Every field takes a whole number.");
  }
}
