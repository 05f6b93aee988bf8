package org.resnetexplorer.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.open.OutputMeaning;

class SourceViewModelTest {
  private static final Path CHECKPOINT =
      Path.of("src/test/resources/weights/found/w09_swa_averaged_model.pth");

  @TempDir private Path folder;
  private PaneFixture fixture;
  private SourceViewModel viewModel;

  @BeforeEach
  void open() {
    fixture = PaneFixture.running("bundled");
    viewModel = new SourceViewModel(fixture.context());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private OpenModel model() {
    return fixture.appState().modelProperty().get();
  }

  private OpenModel open(String spec) throws Exception {
    Path file = SmallNets.write(folder.resolve("net.safetensors"), spec);
    fixture.appState().openModel(file.toString());
    return model();
  }

  private Question question(String name) {
    return viewModel.questions(model()).stream()
        .filter(question -> question.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTensorsNameInTheFileStandsBesideItsName() {
    fixture.appState().openModel(CHECKPOINT.toString());
    assertThat(viewModel.names(model()))
        .contains(new SourceViewModel.Name("conv1.weight", "module.conv1.weight"));
  }

  @Test
  void aModelWithoutFileHasNoNamesButARecipe() {
    assertThat(viewModel.names(model())).isEmpty();
    assertThat(viewModel.questions(model()))
        .extracting(Question::name)
        .containsExactly(
            "output", "size", "crop-share", "interpolation", "mean", "std", "colour-order");
  }

  @Test
  void whatTheHeadRunsAndWhatPoolsIsAskedWhereTheyAreInDoubt() throws Exception {
    open("basic,1-1-1-1,channels=8,classes=3,stem=small,head=fc+12-relu");
    assertThat(viewModel.questions(model()))
        .extracting(Question::name)
        .startsWith("stem-pool", "head-activation", "output");
  }

  @Test
  void anAnswerOpensTheModelAnewAndIsMarkedAsChosen() throws Exception {
    open("basic,1-1-1-1,channels=8,classes=3,stem=small");
    assertThat(viewModel.answer(model(), question("stem-pool"), "yes")).isTrue();
    assertThat(model().network().findCall("maxpool")).isPresent();
    assertThat(question("stem-pool").answer()).isEqualTo("yes");
    assertThat(question("stem-pool").chosen()).isTrue();
    viewModel.forget(model(), question("stem-pool"));
    assertThat(model().network().findCall("maxpool")).isEmpty();
    assertThat(question("stem-pool").chosen()).isFalse();
  }

  /** The same file, another net; also of a file that says of itself what it is. */
  @Test
  void aFileOfBottlenecksIsDilatedWhenSomebodySaysSo() throws Exception {
    open("bottleneck,1-1-1-2,channels=8,classes=3");
    assertThat(question("dilation").answer()).isEqualTo("no");
    assertThat(viewModel.answer(model(), question("dilation"), "3-4")).isTrue();
    assertThat(model().network().spec().family().dilation()).isEqualTo(Dilation.LAST_TWO);
    assertThat(question("dilation").chosen()).isTrue();
    assertThat(viewModel.answer(model(), question("dilation"), "2")).isFalse();
    viewModel.forget(model(), question("dilation"));
    assertThat(model().network().spec().family().dilation()).isEqualTo(Dilation.NONE);
  }

  @Test
  void answersAddUpUntilAllAreForgotten() throws Exception {
    open("basic,1-1-1-1,channels=8,classes=3");
    viewModel.answer(model(), question("output"), "sigmoid");
    viewModel.answer(model(), question("mean"), "0.5/0.5/0.5");
    viewModel.answer(model(), question("size"), "160");
    assertThat(model().outputs()).isEqualTo(OutputMeaning.SIGMOID);
    assertThat(model().recipe().crop()).isEqualTo(160);
    assertThat(model().recipe().normalisation().mean()).containsExactly(0.5f, 0.5f, 0.5f);
    viewModel.forgetAll(model());
    assertThat(model().outputs()).isEqualTo(OutputMeaning.SOFTMAX);
    assertThat(model().recipe().crop()).isEqualTo(224);
  }

  @Test
  void whatCantBeUnderstoodChangesNothing() throws Exception {
    OpenModel before = open("basic,1-1-1-1,channels=8,classes=3");
    assertThat(viewModel.answer(model(), question("size"), "large")).isFalse();
    assertThat(viewModel.answer(model(), question("mean"), "a/b/c")).isFalse();
    assertThat(model()).isSameAs(before);
  }

  @Test
  void aFileThatLeavesItsPoolingOpenAsksOnceAndAPlainOneDoesNot() throws Exception {
    OpenModel bundled = model();
    OpenModel small = open("basic,1-1-1-1,channels=8,classes=3,stem=small");
    assertThat(viewModel.asksOf(bundled, small)).isTrue();
    viewModel.answer(model(), question("stem-pool"), "no");
    assertThat(viewModel.asksOf(small, model())).isFalse();
    OpenModel plain = open("basic,1-1-1-1,channels=8,classes=3");
    assertThat(viewModel.asksOf(bundled, plain)).isFalse();
  }

  @Test
  void aSavedModelOpensAsItWasChosenAndAsksNothing() throws Exception {
    open("basic,1-1-1-1,channels=8,classes=3,stem=small");
    viewModel.answer(model(), question("stem-pool"), "yes");
    viewModel.answer(model(), question("output"), "sigmoid");
    viewModel.answer(model(), question("std"), "0.25/0.25/0.25");
    OpenModel chosen = model();
    Path saved = folder.resolve("saved.safetensors");
    fixture.appState().save(chosen, saved);
    fixture.appState().openModel(saved.toString());
    assertThat(model().network().spec()).isEqualTo(chosen.network().spec());
    assertThat(model().recipe()).isEqualTo(chosen.recipe());
    assertThat(model().outputs()).isEqualTo(OutputMeaning.SIGMOID);
    assertThat(viewModel.asksOf(chosen, model())).isFalse();
  }

  @Test
  void aTrunkIsNotAskedWhatItsOutputsMean() throws Exception {
    open("basic,1-1-1-1,channels=8,head=none");
    assertThat(viewModel.questions(model())).extracting(Question::name).doesNotContain("output");
    assertThat(model().outputs()).isEqualTo(OutputMeaning.FEATURES);
  }
}
