package org.resnetexplorer.app.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightFiles;

class InferenceViewModelTest {
  private PaneFixture fixture = PaneFixture.with("bundled");
  private InferenceViewModel viewModel = viewModel();

  @AfterEach
  void close() {
    fixture.close();
  }

  private InferenceViewModel viewModel() {
    return new InferenceViewModel(
        fixture.context(), new SampleGallery(new Samples(), fixture.context().background()));
  }

  private void selectCell(String call, int row, int column) {
    fixture.select(call);
    fixture
        .context()
        .selection()
        .select(
            fixture.context().selection().current().withChannel(0).withCell(new Cell(row, column)));
  }

  @Test
  void catIsAnsweredWithFiveClassesAndItsTime() throws EngineException {
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.ANSWERED);
    assertThat(viewModel.answers()).hasSize(5);
    assertThat(viewModel.answers().get(0).label()).isEqualTo("cat");
    assertThat(viewModel.facts()).hasSize(4);
    assertThat(viewModel.facts().get(3).value()).matches("[\\d,]+ ms, \\d+ threads?");
    assertThat(viewModel.oneLineProperty().get()).matches("[\\d,]+ ms, 16 classes");
  }

  @Test
  void beforeThePictureThereAreOnlyFactsAboutTheModel() {
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.EMPTY);
    assertThat(viewModel.facts().stream().map(Fact::value))
        .containsExactly("ResNet-18", "16 classes", "11,184,720");
  }

  @Test
  void withoutEngineThePictureIsShownWithTheReason() {
    fixture.failEngine();
    fixture.open("tabby-cat.jpg");
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.NO_ENGINE);
    assertThat(viewModel.pictureProperty().get()).isNotNull();
    assertThat(viewModel.noEngine().what()).contains("Linux, riscv64");
    assertThat(viewModel.facts().get(3).value()).isEqualTo("no engine");
  }

  @Test
  void captionsTellNameSizeAndCrop() {
    fixture.open("tabby-cat.jpg");
    assertThat(viewModel.pictureCaptionProperty().get()).isEqualTo("tabby-cat.jpg, 451 × 300");
    assertThat(viewModel.cropCaptionProperty().get()).isEqualTo("centre 224 of 256");
  }

  @Test
  void narrowWindowsGetShortCaptions() {
    fixture.open("tabby-cat.jpg");
    fixture.context().appearance().widthProperty().set(WidthClass.NARROW);
    selectCell("layer2.0.relu#1", 14, 7);
    assertThat(viewModel.pictureCaptionProperty().get()).isEqualTo("tabby-cat.jpg");
    assertThat(viewModel.cropCaptionProperty().get()).isEqualTo("crop 224");
    assertThat(viewModel.fieldCaptionProperty().get()).isEqualTo("cell (14, 7): 51 × 51 pixels");
  }

  @Test
  void marksOfThePictureAreSaidInWords() {
    fixture.open("exif-rotated.jpg");
    assertThat(viewModel.marks()).containsExactly("Turned upright (EXIF 6).");
  }

  @Test
  void selectedCellSeesItsReceptiveField() {
    selectCell("layer2.0.relu#1", 14, 7);
    // 51 pixels around pixel 8 * 7 = 56 and 8 * 14 = 112.
    assertThat(viewModel.fieldProperty().get().pixels()).isEqualTo(new Box(31, 87, 51, 51));
    assertThat(viewModel.fieldCaptionProperty().get())
        .isEqualTo("what cell (14, 7) sees: 51 × 51 pixels");
  }

  @Test
  void fieldAtTheEdgeIsCut() {
    selectCell("layer2.0.relu#1", 0, 0);
    assertThat(viewModel.fieldProperty().get().pixels()).isEqualTo(new Box(0, 0, 26, 26));
  }

  @Test
  void afterPoolingACellSeesTheWholeSquare() {
    selectCell("avgpool", 0, 0);
    assertThat(viewModel.fieldProperty().get().whole()).isTrue();
    assertThat(viewModel.fieldCaptionProperty().get()).endsWith("the whole square");
  }

  @Test
  void cellThatTheCallDoesNotHaveSeesNothing() {
    selectCell("layer4.1.relu#2", 14, 7);
    assertThat(viewModel.fieldProperty().get()).isNull();
    assertThat(viewModel.fieldCaptionProperty().get()).isEmpty();
  }

  @Test
  void fieldLiesInThePictureWhereTheCropDoes() {
    fixture.open("tabby-cat.jpg");
    Crop crop = viewModel.pictureProperty().get().source().crop();
    Box whole = new Box(0, 0, 224, 224).of(Box.of(crop), 224);
    assertThat(whole.x()).isCloseTo(crop.x(), within(1e-9));
    assertThat(whole.width()).isCloseTo(crop.width(), within(1e-9));
    Box pixel = new Box(112, 112, 1, 1).of(Box.of(crop), 224);
    assertThat(pixel.x()).isCloseTo(crop.x() + crop.width() / 2, within(1e-9));
    assertThat(pixel.width()).isCloseTo(300.0 / 256, within(0.01));
  }

  @Test
  void randomWeightsAreSaidOverTheAnswersAndNotOnceMore() {
    fixture.appState().openModel("resnet18:random");
    assertThat(viewModel.cautionProperty().get()).isEmpty();
    assertThat(viewModel.detailsProperty().get()).isEmpty();
  }

  @Test
  void bundledModelSaysWhatItKnows() {
    assertThat(viewModel.cautionProperty().get())
        .isEqualTo("This model knows 16 everyday things and always names one of them.");
    assertThat(viewModel.detailsProperty().get()).contains("cat").contains("golf ball");
  }

  @Test
  void oneOutputIsReadByItselfAndSaidToBe(@TempDir Path folder) throws Exception {
    open(SmallNets.write(folder.resolve("net"), "basic,1-1-1-1,channels=4,classes=1"));
    Prediction answer = viewModel.answers().get(0);
    assertThat(answer.value()).isStrictlyBetween(0.0, 1.0);
    assertThat(answer.text()).endsWith(" %");
    assertThat(answer.label()).isEqualTo("output 0");
    assertThat(viewModel.facts().get(1).value()).isEqualTo("yes or no, 1 output");
    assertThat(viewModel.cautionProperty().get() + viewModel.detailsProperty().get())
        .contains("softmax of a single number is always 100 %");
  }

  @Test
  void numbersAsTheyAreHaveNoPerCentAndNoBar(@TempDir Path folder) throws Exception {
    Path net = SmallNets.write(folder.resolve("net"), "basic,1-1-1-1,channels=4,classes=2");
    open(WeightFiles.withMetadata(net, folder.resolve("raw"), "output", "identity"));
    assertThat(viewModel.answers())
        .hasSize(2)
        .allMatch(answer -> !answer.text().contains("%") && answer.part() == 0);
    assertThat(viewModel.facts().get(1).value()).isEqualTo("2 numbers");
  }

  @Test
  void weightsThatAreNoNumbersAreSaidFirst(@TempDir Path folder) throws Exception {
    open(
        SmallNets.write(
            folder.resolve("net"),
            "basic,1-1-1-1,channels=4,classes=2",
            Map.of("fc.bias", Float.NaN)));
    assertThat(viewModel.cautionProperty().get())
        .startsWith("The weights are damaged: 2 values of fc.bias are NaN or infinite");
    assertThat(viewModel.answers()).allMatch(answer -> answer.text().equals("NaN"));
  }

  private void open(Path file) throws EngineException {
    open(file.toString());
  }

  private void open(String model) throws EngineException {
    fixture.startEngine();
    fixture.appState().openModel(model);
    fixture.open("kitten.jpg");
  }

  @Test
  void sampleIsClassifiedByAClick() throws EngineException {
    fixture.startEngine();
    viewModel.gallery().load();
    Sample second = viewModel.gallery().ready().get(1);
    viewModel.classify(second);
    assertThat(fixture.appState().runProperty().get().picture().picture().name())
        .isEqualTo(second.name());
  }

  @Test
  void everySampleHasAThumbnail() {
    viewModel.gallery().load();
    viewModel.gallery().load();
    assertThat(viewModel.gallery().ready().stream().map(Sample::name))
        .containsExactlyElementsOf(new Samples().names());
    assertThat(viewModel.gallery().ready())
        .allMatch(sample -> sample.thumbnail().width() >= 64 && sample.thumbnail().height() >= 48);
  }

  @Test
  void koreanWordsStandInTheirOrder() {
    fixture.close();
    fixture = new PaneFixture(Locale.KOREAN);
    viewModel = viewModel();
    fixture.appState().openModel("bundled");
    selectCell("layer2.0.relu#1", 14, 7);
    assertThat(viewModel.cropCaptionProperty().get()).isEqualTo("256의 가운데 224");
    assertThat(viewModel.fieldCaptionProperty().get()).isEqualTo("칸 (14, 7)이 보는 영역: 51 × 51 픽셀");
  }

  @Test
  void whileThePictureIsChangedTheAnswersBeforeStandBeside() throws EngineException {
    fixture.startEngine();
    fixture.appState().openModel("bundled");
    fixture.open("tabby-cat.jpg");
    Prediction plain = viewModel.answers().get(0);
    assertThat(viewModel.before(plain)).isNull();

    fixture.appState().changes().change(new Changes(null, Adjustments.NONE.withBlur(4)), "blur");
    Prediction changed =
        viewModel.answers().stream()
            .filter(answer -> answer.index() == plain.index())
            .findFirst()
            .orElseThrow();
    assertThat(changed.value()).isNotEqualTo(plain.value());
    assertThat(viewModel.before(changed)).isEqualTo(plain);

    fixture.open("kitten.jpg");
    assertThat(viewModel.before(viewModel.answers().get(0))).isNull();
    fixture.appState().changes().resetAll();
    assertThat(viewModel.before(viewModel.answers().get(0))).isNull();
  }
}
