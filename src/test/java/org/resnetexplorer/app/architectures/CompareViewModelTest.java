package org.resnetexplorer.app.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.network.NetworkComparison;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;

class CompareViewModelTest {
  private final PaneFixture fixture = PaneFixture.with("resnet18:random");
  private final BooleanProperty seen = new SimpleBooleanProperty();
  private final CompareViewModel viewModel =
      new CompareViewModel(fixture.context().seenWhile(seen, seen), new BundledFonts());

  @AfterEach
  void close() {
    fixture.close();
  }

  private PaneContext working(Background background) {
    PaneContext context = fixture.context();
    return new PaneContext(
        fixture.appState(),
        context.activations(),
        background,
        context.appearance(),
        context.dataSets());
  }

  private CompareViewModel.Compared compared() {
    return viewModel.comparedProperty().get();
  }

  private void compareWith(String preset) {
    viewModel.otherProperty().set(ResNetSpec.preset(preset));
    seen.set(true);
  }

  private List<String> part(String name) {
    return compared().parts().stream()
        .map(CompareRow::cells)
        .filter(cells -> cells.get(0).endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingIsComputedUntilSomebodyLooks() {
    viewModel.otherProperty().set(ResNetSpec.preset("resnet34"));
    assertThat(compared()).isNull();
    seen.set(true);
    assertThat(compared().second()).isEqualTo("ResNet-34");
  }

  @Test
  void whatIsHiddenAgainStaysAsItWas() {
    compareWith("resnet34");
    CompareViewModel.Compared before = compared();
    seen.set(false);
    fixture.appState().openModel("resnet50:random");
    assertThat(compared()).isSameAs(before);
    seen.set(true);
    assertThat(compared().first()).isEqualTo("ResNet-50 v1.5");
  }

  @Test
  void withoutAChoiceTheOpenNetworkIsComparedWithOneThatSuitsIt() {
    seen.set(true);
    assertThat(compared().second()).isEqualTo("ResNet-50 v1.5");
    fixture.appState().openModel("resnet50:random");
    assertThat(compared().second()).isEqualTo("ResNet-34");
  }

  @Test
  void aNetworkBesideItselfDiffersNowhere() {
    compareWith("resnet18");
    assertThat(compared().summary()).isEqualTo("0 of 69 calls differ");
    assertThat(compared().parts())
        .allSatisfy(row -> assertThat(row.differing()).containsOnly(false))
        .allSatisfy(row -> assertThat(row.cells().get(0)).startsWith("= "));
  }

  @Test
  void partsThatDifferHaveTheSignBothValuesAndTheDifference() {
    compareWith("resnet34");
    assertThat(part("layer1"))
        .containsExactly(
            "≠ layer1",
            "2 BasicBlock ≠ 3 BasicBlock",
            "14 ≠ 21",
            "64×56×56",
            "147,968 ≠ 221,952",
            "+73,984",
            "462 M ≠ 694 M",
            "+231 M");
    assertThat(compared().parts().get(1).differing())
        .containsExactly(true, true, true, false, true, true, true, true);
  }

  @Test
  void everyPartAndTheWholeHaveARow() {
    compareWith("resnet34");
    assertThat(compared().parts())
        .extracting(row -> row.cells().get(0).substring(2))
        .containsExactly("Stem", "layer1", "layer2", "layer3", "layer4", "Head", "All");
    assertThat(part(compared().parts().get(6).cells().get(0)).get(4))
        .isEqualTo("11,689,512 ≠ 21,797,672");
  }

  @Test
  void aCallThatOneNetworkLacksIsADash() {
    compareWith("resnet34");
    List<String> only =
        compared().calls().stream()
            .map(CompareRow::cells)
            .filter(cells -> cells.get(4).equals("layer1.2.conv1"))
            .findFirst()
            .orElseThrow();
    assertThat(only.subList(0, 4)).containsExactly("≠", "–", "–", "–");
  }

  @Test
  void callsArePairedByNameOrByPlace() {
    compareWith("resnet50");
    assertThat(partner("layer1.0.relu#2")).isEqualTo("layer1.0.relu#2");
    viewModel.pairingProperty().set(NetworkComparison.Pairing.PLACE);
    assertThat(partner("layer1.0.relu#2")).isEqualTo("layer1.0.relu#3");
  }

  /** The call of the other network that stands beside a call of the open one. */
  private String partner(String call) {
    return compared().calls().stream()
        .map(CompareRow::cells)
        .filter(cells -> cells.get(1).equals(call))
        .findFirst()
        .orElseThrow()
        .get(4);
  }

  @Test
  void aBottleneckCanBeComparedWithItsStrideElsewhere() {
    fixture.appState().openModel("resnet50:random");
    ResNetSpec moved = viewModel.choices().values().iterator().next();
    assertThat(moved.stride()).isEqualTo(StridePlacement.FIRST_1X1);
    assertThat(viewModel.choices().keySet()).startsWith("ResNet-50 v1");
    viewModel.otherProperty().set(moved);
    seen.set(true);
    assertThat(compared().second()).isEqualTo("ResNet-50 v1");
    assertThat(part("layer2").get(7)).isNotEmpty();
  }

  @Test
  void aLaterKindIsComparedWithTheNetworkItCameFromAndWithWhatItsAuthorsPublish() {
    fixture.appState().openModel("resnet:bottleneck,3-4-6-3,stem=deep,shortcut=pool:random");
    seen.set(true);
    assertThat(compared().second()).isEqualTo("ResNet-50 v1.5");
    assertThat(compared().change())
        .startsWith(
            "To ResNet-50 v1.5: parameters \u221219,232 (\u22120.1 %), multiply-adds \u2212240 M"
                + " (\u22125.5 %). Top-1 on ImageNet from 78.48 % to 77.67 %");
  }

  @Test
  void aNetWithGatesIsComparedWithTheSameWithout() {
    fixture.appState().openModel("resnet:bottleneck,3-4-6-3,stride=v1,se=16:random");
    seen.set(true);
    assertThat(compared().first()).isEqualTo("SE-ResNet-50 v1");
    assertThat(compared().second()).isEqualTo("ResNet-50 v1");
    assertThat(compared().change())
        .contains("Top-1 on ImageNet from 76.71 % to 75.20 %")
        .contains("Hu et al. 2017");
    assertThat(compared().calls())
        .filteredOn(row -> row.cells().get(1).contains(".se."))
        .isNotEmpty()
        .allMatch(row -> row.cells().get(4).equals("–"));
  }

  @Test
  void whatIsNotPublishedIsNotSaid() {
    compareWith("resnet34");
    assertThat(compared().change()).endsWith("multiply-adds +1.85 G (+102.0 %).");
  }

  @Test
  void howLongBothTookIsSaidWhereBothHaveRun() throws Exception {
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    fixture.appState().pinnedRuns().keep();
    viewModel.otherProperty().set(ResNetSpec.preset("resnet18"));
    seen.set(true);
    assertThat(compared().change()).doesNotContain("One run each");
    fixture.appState().openModel("resnet:basic,2-2-2-2,stem=deep,shortcut=pool:random");
    fixture.open("tabby-cat.jpg");
    assertThat(compared().second()).isEqualTo("ResNet-18");
    assertThat(compared().change())
        .containsPattern("One run each on this computer: from [0-9,]+ ms to [0-9,]+ ms\\.$");
  }

  @Test
  void stemsOfOneAndOfThreeConvolutionsArePairedFromTheirEnd() {
    fixture.appState().openModel("resnet:basic,2-2-2-2,stem=deep,shortcut=pool:random");
    compareWith("resnet18");
    assertThat(compared().pairing()).isEqualTo(NetworkComparison.Pairing.PLACE);
    assertThat(partner("conv1.6")).isEqualTo("conv1");
    assertThat(partner("conv1.0")).isEqualTo("–");
    assertThat(partner("layer2.0.downsample.1")).isEqualTo("layer2.0.downsample.0");
    viewModel.pairingProperty().set(NetworkComparison.Pairing.NAME);
    assertThat(partner("conv1.6")).isEqualTo("–");
  }

  @Test
  void theKindsOfOneDepthComeFirstEachUnderItsOwnName() {
    assertThat(viewModel.choices().keySet())
        .startsWith(
            "ResNet-18-C",
            "ResNet-18 bare",
            "ResNet-18 option C",
            "ResNet-18 pooled",
            "ResNet-18 A",
            "Plain-18",
            "PreAct ResNet-18",
            "SE-ResNet-18");
    fixture.appState().openModel("resnet:basic,3-3-3:random");
    assertThat(viewModel.choices().keySet())
        .startsWith("ResNet-20 B", "ResNet-20 bare", "ResNet-20 option C", "ResNet-20 pooled");
  }

  @Test
  void theDrawingFillsTheRoomThereIs() {
    compareWith("resnet34");
    viewModel.resize(1200, 500);
    assertThat(compared().diagram().width()).isEqualTo(1200);
    viewModel.resize(10, 10);
    assertThat(compared().diagram().width()).isGreaterThan(10);
  }

  @Test
  void aNetworkCanBeComparedWithItselfWithoutShortcuts() {
    fixture.appState().openModel("resnet18:random");
    ResNetSpec plain = viewModel.choices().get("Plain-18");
    assertThat(plain).isEqualTo(ResNetSpec.preset("resnet18").withoutShortcuts());

    fixture.appState().openModel("resnet:basic,2-2-2-2,shortcut=none:random");

    assertThat(viewModel.choices()).doesNotContainKey("Plain-18");
  }

  @Test
  void nothingOfThePairBeforeStaysWhileAnotherIsCompared() {
    Deque<Runnable> work = new ArrayDeque<>();
    CompareViewModel slow =
        new CompareViewModel(working(new Background(work::add, Runnable::run)), new BundledFonts());
    work.remove().run();
    assertThat(slow.comparedProperty().get().second()).isEqualTo("ResNet-50 v1.5");

    slow.otherProperty().set(ResNetSpec.preset("resnet34"));

    assertThat(slow.secondNameProperty().get()).isEqualTo("ResNet-34");
    assertThat(slow.comparedProperty().get()).isNull();
    work.removeLast().run();
    assertThat(slow.comparedProperty().get().second()).isEqualTo("ResNet-34");
  }
}
