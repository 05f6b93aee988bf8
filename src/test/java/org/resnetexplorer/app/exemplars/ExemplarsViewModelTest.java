package org.resnetexplorer.app.exemplars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.exploration.folder.ExemplarPass;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Activation;

class ExemplarsViewModelTest {
  private static final String CALL = "layer2.0.relu#1";

  private final SimpleBooleanProperty seen = new SimpleBooleanProperty(true);
  private PaneFixture fixture;
  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    for (String name : List.of("tabby-cat.jpg", "samoyeds.jpg", "fig-in-bowl.jpg")) {
      Files.copy(Path.of("samples", name), folder.resolve(name));
    }
    fixture = PaneFixture.withCat();
    fixture.select(CALL);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private ExemplarsViewModel page() {
    fixture.context().dataSets().open(folder);
    return new ExemplarsViewModel(fixture.seenWhile(seen));
  }

  @Test
  void aFewPicturesAreLookedAtWithoutBeingAsked() {
    Sheet sheet = page().sheetProperty().get();
    assertThat(sheet.channels()).hasSize(128).startsWith(0, 1, 2);
  }

  @Test
  void whatNobodySeesLooksAtNothing() {
    seen.set(false);
    page();
    assertThat(fixture.context().dataSets().exemplars().active().stateProperty().get().result())
        .isNull();
  }

  @Test
  void whoLooksLaterFindsItBegun() {
    seen.set(false);
    ExemplarsViewModel page = page();
    seen.set(true);
    assertThat(page.sheetProperty().get()).isNotNull();
  }

  @Test
  void theWindowFindsWhatTheCommandFinds() throws Exception {
    FoundExemplars found = page().sheetProperty().get().found();
    ExemplarPass.Found alone =
        new ExemplarPass(
                fixture.appState().parametersProperty().get().session(),
                found.model().recipe(),
                found.orientation(),
                null,
                null)
            .run(PictureFolder.open(folder), step -> {}, new Cancellation());
    assertThat(found.model().network().calls())
        .allSatisfy(
            call -> {
              for (int channel = 0; channel < found.channels(call); channel++) {
                assertThat(found.of(call, channel)).isEqualTo(alone.index().of(call, channel));
              }
            });
  }

  @Test
  void theStrongestChannelsComeFirst() {
    ExemplarsViewModel page = page();
    page.orderProperty().set(Order.STRONGEST);
    Sheet sheet = page.sheetProperty().get();
    assertThat(sheet.channels().stream().map(c -> sheet.found().of(sheet.call(), c).get(0).value()))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void thePageFollowsTheSelectedCall() {
    ExemplarsViewModel page = page();
    fixture.select("layer4.1.add");
    assertThat(page.sheetProperty().get().call().name()).isEqualTo("layer4.1.add");
    assertThat(page.sheetProperty().get().channels()).hasSize(512);
  }

  @Test
  void aChosenChannelIsSelectedEverywhere() {
    page().choose(7);
    assertThat(fixture.channel()).isEqualTo(7);
    assertThat(fixture.selected()).isEqualTo(CALL);
  }

  @Test
  void relevanceIsLookedForOnlyWhenAsked() {
    ExemplarsViewModel page = page();
    page.basisProperty().set(Basis.RELEVANT);
    assertThat(page.sheetProperty().get()).isNull();
    assertThat(page.standProperty().get())
        .isInstanceOfSatisfying(
            Stand.Missing.class, missing -> assertThat(missing.name()).isEqualTo("cat"));
    page.find();
    assertThat(page.sheetProperty().get().found().relevantFor())
        .isEqualTo(fixture.context().questions().askedProperty().get().question().index());
  }

  @Test
  void anotherQuestionLeavesWhatIsShownAndOffersTheOther() {
    ExemplarsViewModel page = page();
    page.basisProperty().set(Basis.RELEVANT);
    page.find();
    Sheet before = page.sheetProperty().get();
    int dog = fixture.appState().runProperty().get().top().get(1).index();
    fixture.context().questions().ask(new Choice.Output(dog));
    assertThat(page.sheetProperty().get()).isSameAs(before);
    assertThat(page.otherClass()).isEqualTo("dog");
    page.find();
    assertThat(page.sheetProperty().get().found().relevantFor()).isEqualTo(dog);
    assertThat(page.otherClass()).isNull();
  }

  @Test
  void theOrderByTheAskedClassNeedsRelevance() {
    ExemplarsViewModel page = page();
    page.orderProperty().set(Order.ASKED);
    assertThat(page.standProperty().get()).isInstanceOf(Stand.Missing.class);
    page.find();
    Sheet sheet = page.sheetProperty().get();
    assertThat(sheet.found().relevantFor()).isNull();
    assertThat(sheet.channels().stream().map(c -> sheet.by().of(sheet.call(), c).get(0).value()))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aPictureOpensWithCallChannelAndCell() {
    ExemplarsViewModel page = page();
    Sheet sheet = page.sheetProperty().get();
    Drivers drivers =
        sheet.channels().stream()
            .map(channel -> Drivers.of(sheet.found(), sheet.call(), channel))
            .filter(each -> !each.isDead())
            .findFirst()
            .orElseThrow();
    Driver first = drivers.drivers().get(0);
    page.open(drivers, first);
    assertThat(fixture.appState().pictureProperty().get().source())
        .isEqualTo(new PictureSource.OfFile(first.picture().file()));
    assertThat(fixture.context().selection().current())
        .isEqualTo(
            new Selected(
                new Target.OfCall(CALL),
                drivers.channel(),
                new Cell(first.cell() / 28, first.cell() % 28)));
  }

  @Test
  void theCellOfAnExemplarHasItsValue() throws Exception {
    ExemplarsViewModel page = page();
    Sheet sheet = page.sheetProperty().get();
    Drivers drivers = Drivers.of(sheet.found(), sheet.call(), page.channelProperty().get());
    Driver first = drivers.drivers().get(0);
    page.open(drivers, first);
    Activation activation =
        fixture.context().activations().of(fixture.appState().runProperty().get(), sheet.call());
    Cell cell = drivers.cell(first);
    assertThat(activation.at(drivers.channel(), cell.row(), cell.column()))
        .isCloseTo(first.value(), within(1e-3f));
  }

  @Test
  void anotherModelForgetsWhatWasFound() {
    ExemplarsViewModel page = page();
    seen.set(false);
    fixture.appState().openModel("resnet18:random");
    assertThat(fixture.context().dataSets().exemplars().active().stateProperty().get().result())
        .isNull();
    seen.set(true);
    assertThat(page.sheetProperty().get().found().model().isUntrained()).isTrue();
  }

  @Test
  void picturesThatDoNotDriveAChannelAreNotShownForIt() {
    Sheet sheet = page().sheetProperty().get();
    assertThat(sheet.channels())
        .allSatisfy(
            channel ->
                assertThat(Drivers.of(sheet.found(), sheet.call(), channel).drivers())
                    .allMatch(driver -> driver.value() > 0));
  }

  @Test
  void howLongItTakesIsSaidAsItWentBefore() {
    fixture.context().dataSets().open(folder);
    Stands stands = new Stands(fixture.context());
    fixture
        .context()
        .dataSets()
        .exemplars()
        .active()
        .start(
            (at, listener, cancellation) -> {
              listener.accept(new PassProgress(1, 3, 0, 20));
              throw new CancellationException();
            });

    assertThat(stands.of(Basis.ACTIVE).get()).isEqualTo(new Stand.Missing(3, "", 30));
    assertThat(((Stand.Missing) stands.of(Basis.RELEVANT).get()).seconds()).isEqualTo(48);
  }

  @Test
  void picturesThatCannotBeReadAreCountedAndNamed() throws Exception {
    Files.writeString(folder.resolve("broken.jpg"), "no picture");
    FoundExemplars found = page().sheetProperty().get().found();
    ExemplarWords words =
        new ExemplarWords(fixture.context().messages(), fixture.context().dataSets());
    assertThat(found.read()).isEqualTo(3);
    assertThat(words.leftOut(found)).isEqualTo("One picture can't be read and is left out.");
    assertThat(words.leftOutReasons(found)).startsWith("broken.jpg: ");
  }

  @Test
  void aNetworkWithoutClassesHasNoRelevanceAndSaysSo() {
    fixture.appState().openModel("resnet:basic,1-1-1-1,channels=8,head=none:random=3");
    ExemplarsViewModel page = page();
    page.basisProperty().set(Basis.RELEVANT);
    assertThat(page.standProperty().get()).isEqualTo(new Stand.NoClass());
    page.basisProperty().set(Basis.ACTIVE);
    assertThat(page.sheetProperty().get()).isNotNull();
  }

  @Test
  void aDeadChannelSaysThatItIs() {
    fixture.appState().openModel("resnet:basic,1-1-1-1,channels=8,classes=3:random=3");
    fixture.select("layer4.0.relu#1");
    Sheet sheet = page().sheetProperty().get();
    ExemplarWords words =
        new ExemplarWords(fixture.context().messages(), fixture.context().dataSets());
    Drivers none = new Drivers(sheet.found(), sheet.call(), 0, List.of());
    assertThat(words.dead(none)).isEqualTo("Dead here: 0 in every cell of all 3 pictures.");
  }
}
