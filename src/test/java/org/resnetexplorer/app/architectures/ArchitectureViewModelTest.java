package org.resnetexplorer.app.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Architectures;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.InnerWidths;
import org.resnetexplorer.network.Norm;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.Squeeze;
import org.resnetexplorer.network.Stem;
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

  /** Every published one, and those whose stem, shortcuts, head or pictures no switch names. */
  @ParameterizedTest
  @MethodSource("everyWord")
  void whatTheSwitchesAreSetToIsWhatTheyMake(String word) {
    viewModel.fill(SpecText.parse(word));
    assertThat(preview().argument()).isEqualTo("resnet:" + word + ":random=0");
  }

  static Stream<String> everyWord() {
    return Stream.concat(
        Architectures.all().values().stream().map(SpecText::of),
        Stream.of(
            "bottleneck,2-2-2-2,stem=24-32,shortcut=pool",
            "basic,2-2-2-2,classes=10,stem=small,head=linear",
            "basic,2-2-2-2,in=1,shortcut=pad",
            "basic,2-2-2-2,channels=32,stem-pool=no",
            "basic,3-3-3,shortcut=none"));
  }

  @Test
  void stemAndShortcutsAreChosenApart() {
    viewModel.chooseStem(Stem.DEEP);
    assertThat(preview().name()).isEqualTo("ResNet-50-C");
    viewModel.shortcutProperty().set(ShortcutKind.POOLED);
    assertThat(preview().name()).isEqualTo("ResNet-50-D");
    assertThat(preview().facts()).startsWith("25,576,264 parameters, 4.33 G");
  }

  @Test
  void anotherStemKeepsTheChannelsOfPicturesAndOfTheFirstStage() {
    viewModel.fill(SpecText.parse("basic,2-2-2-2,channels=32,in=1"));
    viewModel.chooseStem(Stem.DEEP);
    assertThat(viewModel.stemProperty().get()).isEqualTo(Stem.deep(16, 16).withChannels(1));
  }

  @Test
  void aFamilyComesWithItsStemItsShortcutsAndItsStages() {
    viewModel.choose(true);
    assertThat(viewModel.stemProperty().get()).isEqualTo(Stem.SMALL);
    viewModel.blockProperty().set(BlockKind.BASIC);
    viewModel.shortcutProperty().set(ShortcutKind.PADDED);
    assertThat(preview().isLegal()).isTrue();
    viewModel.blockProperty().set(BlockKind.BOTTLENECK);
    assertThat(viewModel.shortcutProperty().get()).isEqualTo(ShortcutKind.PROJECTION);
    assertThat(preview().isLegal()).isTrue();

    viewModel.fill(viewModel.presets().get("cifar_resnet20"));
    viewModel.choose(false);
    assertThat(preview().argument()).isEqualTo("resnet:basic,3-3-3-3,classes=10:random=0");
  }

  @Test
  void gatesBiasesAndDilationAreSwitchesOfTheirOwn() {
    viewModel.fill(ResNetSpec.preset("resnet50"));
    viewModel.squeezeProperty().set(Squeeze.PAPER);
    viewModel.biasProperty().set(true);
    viewModel.dilationProperty().set(Dilation.LAST_TWO);
    assertThat(preview().name()).isEqualTo("SE-ResNet-50 + b dilated 3-4");
    assertThat(preview().argument())
        .isEqualTo("resnet:bottleneck,3-4-6-3,se=16,bias=yes,dilate=3-4:random=0");
    viewModel.shortcutProperty().set(ShortcutKind.POOLED);
    assertThat(preview().name()).isEqualTo("Only four stages of Bottlenecks dilate.");
  }

  /** The widths of each block belong to its blocks; a share belongs to any. */
  @Test
  void pruningIsASwitchAndTheWidthsOfAFileStayUntilOtherBlocksAreAskedFor() {
    viewModel.fill(SpecText.parse("basic,3-4-6-3,inner=64.44-128.89-256-512"));
    assertThat(preview().name()).isEqualTo("ResNet-34 pruned");
    viewModel.depths().get(0).set("2");
    assertThat(preview().name()).isEqualTo("The pruned widths belong to other blocks than these.");
    viewModel.innerProperty().set(InnerWidths.share(50));
    assertThat(preview().name()).isEqualTo("ResNet-32 inner 50%");
    assertThat(preview().argument()).isEqualTo("resnet:basic,2-4-6-3,inner=50%:random=0");
  }

  @Test
  void groupsOfNormsHaveToDivideTheChannels() {
    viewModel.fill(SpecText.parse("bottleneck,3-4-6-3"));
    viewModel.normProperty().set(Norm.GROUP);
    assertThat(preview().name()).isEqualTo("ResNet-50 GN");
    assertThat(preview().argument()).isEqualTo("resnet:bottleneck,3-4-6-3,norm=group:random=0");
    viewModel.innerProperty().set(InnerWidths.share(75));
    assertThat(preview().name()).isEqualTo("Groups of the norms do not divide all channels.");
    assertThat(preview().quote())
        .isEqualTo("ValueError: num_channels must be divisible by num_groups");
  }

  @Test
  void aBlockThatCannotDilateGivesItUp() {
    viewModel.fill(SpecText.parse("bottleneck,3-4-6-3,dilate=4"));
    assertThat(viewModel.dilationProperty().get()).isEqualTo(Dilation.LAST);
    viewModel.blockProperty().set(BlockKind.BASIC);
    assertThat(viewModel.dilationProperty().get()).isEqualTo(Dilation.NONE);
    assertThat(preview().isLegal()).isTrue();
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
