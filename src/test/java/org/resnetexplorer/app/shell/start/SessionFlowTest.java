package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.intake.DragContent;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.Transplant;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.explain.stops.BoundSide;
import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.explain.stops.StopQuantity;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.exploration.epochs.EpochFiles;
import org.resnetexplorer.exploration.session.SavedData;
import org.resnetexplorer.exploration.session.SavedPicture;
import org.resnetexplorer.exploration.session.SavedView;
import org.resnetexplorer.exploration.session.ViewFile;
import org.resnetexplorer.exploration.session.ViewLine;
import org.resnetexplorer.exploration.session.ViewSource;
import org.resnetexplorer.image.ArgbImage;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A view is saved, everything is changed, and the view comes back: in the real window. */
class SessionFlowTest extends SharedWindowFlow {
  private static final Path WEIGHTS =
      Path.of("src/test/resources/weights/courses/transfer_learning.pth");
  private static final Path CAT = Path.of("samples", "tabby-cat.jpg");

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  /** What an earlier test opened is gone. */
  @BeforeEach
  void openSamples(FxRobot robot) throws TimeoutException {
    robot.interact(() -> context().dataSets().openSamples());
    window.waitFor(window::isIdle);
  }

  private static PaneContext context() {
    return window.composition().context();
  }

  private static SavedView taken(FxRobot robot) throws Exception {
    CompletableFuture<SavedView> view = new CompletableFuture<>();
    robot.interact(() -> window.composition().views().takeForFile(view::complete));
    return view.get(60, TimeUnit.SECONDS);
  }

  private static SavedView takenForALine(FxRobot robot) throws Exception {
    CompletableFuture<SavedView> view = new CompletableFuture<>();
    robot.interact(() -> window.composition().views().takeForLine(view::complete));
    return view.get(60, TimeUnit.SECONDS);
  }

  private static void open(FxRobot robot, ViewSource source) throws TimeoutException {
    robot.interact(() -> window.composition().views().open(source));
    waitUntilOpened();
  }

  private static void waitUntilOpened() throws TimeoutException {
    window.waitFor(() -> window.composition().views().isIdle() && window.isIdle());
  }

  private static void openModelAndPicture(FxRobot robot, String model, PictureSource picture)
      throws TimeoutException {
    robot.interact(
        () -> {
          appState().openModel(model);
          appState().openPicture(picture);
        });
    window.waitUntilItHasCaughtUp();
  }

  private static void change(FxRobot robot, Changes changes) throws TimeoutException {
    robot.interact(() -> appState().changes().change(changes, "test"));
    window.waitUntilItHasCaughtUp();
  }

  /** Nothing of it is as it is at the start. */
  private static void lookAtSomethingRare(FxRobot robot, Path picture) throws Exception {
    openModelAndPicture(robot, "bundled", new PictureSource.OfFile(CAT.toAbsolutePath()));
    change(robot, new Changes(null, Adjustments.NONE.withBlur(2)));
    robot.interact(appState().pinnedRuns()::keep);
    var kept = appState().pinnedRuns().keptProperty().get().run();
    Intervention donated =
        Transplant.of(
            kept.trace(), kept.model().network().findCall("layer2.1.relu#1").orElseThrow());
    openModelAndPicture(robot, WEIGHTS.toString(), new PictureSource.OfFile(picture));
    openModelAndPicture(robot, "bundled", new PictureSource.OfFile(picture));
    change(
        robot,
        new Changes(
            new CropWindow(10.5, 20, 120),
            new Adjustments(1.25, 0.75, 0.5, 4, new Adjustments.GreySquare(5, 6, 70)),
            List.of(
                new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.BRANCH, 0),
                new Intervention.ScaleChannel("layer1.0.relu#1", 7, 0.5),
                donated)));
    robot.interact(
        () -> {
          context().selection().select(new Target.OfCall("layer2.0.relu#1"));
          context().debugger().step(Step.CURSOR);
          context()
              .selection()
              .select(new Selected(new Target.OfCall("layer2.0.add"), 12, new Cell(3, 4)));
          context().debugger().breakpoints().list().add(new Breakpoint("layer2.1.add", false));
          context()
              .debugger()
              .breakpoints()
              .list()
              .add(
                  new Breakpoint(
                      Breakpoint.ANY_CALL,
                      new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 50),
                      true));
          context().overlays().chosenProperty().set(Metric.ZEROS);
          context().questions().ask(new Choice.Rather(2, 3));
          window.view().main().show("ledger");
          window.view().main().show(Zoom.STAGE, "ledger");
        });
    window.waitFor(window::isIdle);
  }

  private static void changeEverything(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          context().questions().ask(new Choice.Top());
          context().dataSets().openSamples();
          context().debugger().stop();
          context().debugger().breakpoints().list().setAll(new Breakpoint("conv1", true));
          context().overlays().chosenProperty().set(null);
          appState().pinnedRuns().release();
          appState().changes().resetAll();
        });
    openModelAndPicture(
        robot, WEIGHTS.toString(), new PictureSource.OfFile(Path.of("samples", "pizza.jpg")));
    robot.interact(
        () -> {
          context().selection().select(new Target.OfCall("conv1"));
          window.view().main().show(Zoom.NET, "table");
        });
    window.waitFor(window::isIdle);
  }

  private Path copy(Path file, String name) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    return Files.copy(file, folder.resolve(name));
  }

  private static String said(FxRobot robot) {
    return text(robot, "#problem-title") + "\n" + text(robot, "#problem-why");
  }

  private Path dataSet(String name) throws IOException {
    copy(CAT, name + "/train/cat/1.jpg");
    copy(CAT, name + "/val/cat/2.jpg");
    return folder.resolve(name);
  }

  private static void openData(FxRobot robot, Path data, String set) throws TimeoutException {
    robot.interact(() -> context().dataSets().open(data, set, null));
    window.waitFor(window::isIdle);
  }

  private static DataSet data() {
    return context().dataSets().openProperty().get();
  }

  @Test
  void aSavedViewComesBackWholeAfterEverythingWasChanged(FxRobot robot) throws Exception {
    openData(robot, dataSet("자료"), "train");
    Path picture = copy(Path.of("samples", "kitten.jpg"), "고양이 사진/a; b's.jpg");
    lookAtSomethingRare(robot, picture);
    SavedView before = taken(robot);
    float[] answer = window.run().trace().logits();
    Path file = folder.resolve("lesson.resnet-session");
    ViewFile.write(before, file);
    String line = ViewLine.of(before);
    assertThat(before.shown().changes().transplants()).containsExactly("layer2.1.relu#1");
    assertThat(before.look().panes()).containsExactly("diagram", "why", "ledger", "overlay");

    changeEverything(robot);
    assertThat(taken(robot)).isNotEqualTo(before);
    open(robot, new ViewSource.OfFile(file));

    assertThat(appState().problemProperty().get()).isNull();
    assertThat(taken(robot)).isEqualTo(before);
    assertThat(window.run().trace().logits()).isEqualTo(answer);

    changeEverything(robot);
    open(robot, new ViewSource.OfLine(line));

    assertThat(appState().problemProperty().get()).isNull();
    assertThat(taken(robot)).isEqualTo(before);
  }

  @Test
  void aSessionOfAnotherMachineFindsPictureAndWeightsBesideIt(FxRobot robot) throws Exception {
    Path net = copy(WEIGHTS, "home/teacher/nets/mine.pth");
    Path picture = copy(CAT, "home/teacher/lesson/photo.jpg");
    openData(robot, dataSet("home/teacher/pictures"), "");
    openModelAndPicture(robot, net.toString(), new PictureSource.OfFile(picture));
    robot.interact(() -> context().selection().select(new Target.OfCall("layer1.0.add")));
    Path file = folder.resolve("home/teacher/lesson/view.resnet-session");
    ViewFile.write(taken(robot), file);
    changeEverything(robot);
    Files.move(folder.resolve("home/teacher"), folder.resolve("home/student"));

    open(robot, new ViewSource.OfFile(folder.resolve("home/student/lesson/view.resnet-session")));

    assertThat(appState().problemProperty().get()).isNull();
    assertThat(appState().modelProperty().get().argument())
        .isEqualTo(folder.resolve("home/student/nets/mine.pth").toString());
    assertThat(window.run().picture().source())
        .isEqualTo(new PictureSource.OfFile(folder.resolve("home/student/lesson/photo.jpg")));
    assertThat(window.selected()).isEqualTo("layer1.0.add");
    assertThat(data().root()).isEqualTo(folder.resolve("home/student/pictures"));
    assertThat(data().size()).as("of both sets").isEqualTo(2);
  }

  @Test
  void aMissingDataSetOrSetIsNamedAndTheOneOfBeforeStays(FxRobot robot) throws Exception {
    Path here = dataSet("flowers");
    open(robot, new ViewSource.OfLine("folder=" + here + ";folder-set=test;select=layer1.1.add"));
    assertThat(said(robot)).contains("folder-set: there is no test here.");
    assertThat(data().name()).isEqualTo("flowers/val");

    open(robot, new ViewSource.OfLine("folder=/home/teacher/trees;select=layer2.1.add"));
    assertThat(said(robot)).contains("folder: there is no /home/teacher/trees here.");
    assertThat(data().root()).isEqualTo(here);
    assertThat(window.selected()).isEqualTo("layer2.1.add");

    Path empty = Files.createDirectory(folder.resolve("empty"));
    open(robot, new ViewSource.OfLine("folder=" + empty + ";question=99"));
    assertThat(said(robot)).contains("question: this network or picture has no 99.", "folder: ");
    assertThat(data().root()).isEqualTo(here);

    open(robot, new ViewSource.OfLine("folder=samples/;question=not,3"));
    assertThat(appState().problemProperty().get()).isNull();
    assertThat(taken(robot).data()).isEqualTo(new SavedData.Samples());
    assertThat(context().questions().askedProperty().get().question())
        .isEqualTo(new Question.Opposite(3));
  }

  @Test
  void aSeriesOfCheckpointsComesBackBesideTheModelThatWasShown(FxRobot robot) throws Exception {
    Path run = Files.createDirectories(folder.resolve("teacher/run"));
    EpochFiles.write(run.resolve("epoch_1.safetensors"), 0.5);
    Path second = run.resolve("epoch_2.safetensors");
    EpochFiles.write(second, 1);
    Checkpoints checkpoints = window.composition().checkpoints();
    openModelAndPicture(robot, second.toString(), new PictureSource.OfFile(CAT));
    robot.interact(() -> checkpoints.open(List.of(run)));
    window.waitFor(() -> checkpoints.isIdle() && checkpoints.placeProperty().get() == 1);
    ViewFile.write(taken(robot), folder.resolve("teacher/view.resnet-session"));
    robot.interact(checkpoints::release);
    changeEverything(robot);
    Files.move(folder.resolve("teacher"), folder.resolve("student"));
    Path moved = folder.resolve("student/run");

    open(robot, new ViewSource.OfFile(folder.resolve("student/view.resnet-session")));

    assertThat(appState().problemProperty().get()).isNull();
    assertThat(checkpoints.seriesProperty().get().given()).containsExactly(moved);
    assertThat(checkpoints.placeProperty().get()).isEqualTo(1);

    open(robot, new ViewSource.OfLine("model=bundled;checkpoints=" + moved));

    assertThat(appState().modelProperty().get().argument())
        .as("beside which they are opened")
        .isEqualTo("bundled");
    assertThat(checkpoints.placeProperty().get()).isEqualTo(CheckpointSeries.NOWHERE);
    robot.interact(checkpoints::release);
  }

  @Test
  void checkpointsThatAreMissingOrNoneAreNamed(FxRobot robot) throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    open(robot, new ViewSource.OfLine("checkpoints=/home/teacher/run;select=layer1.1.add"));
    assertThat(said(robot)).contains("checkpoints: there is no /home/teacher/run here.");

    open(robot, new ViewSource.OfLine("checkpoints=" + empty + ";select=layer2.1.add"));
    assertThat(said(robot)).contains("checkpoints: ").doesNotContain("there is no");
    assertThat(window.selected()).isEqualTo("layer2.1.add");
    assertThat(window.composition().checkpoints().seriesProperty().get()).isNull();
  }

  @Test
  void aMissingPictureIsNamedTheRestIsOpenedAndThePictureOfBeforeStays(FxRobot robot)
      throws Exception {
    Path picture = copy(CAT, "photo.jpg");
    openModelAndPicture(robot, "bundled", new PictureSource.OfFile(picture));
    change(robot, new Changes(new CropWindow(0, 0, 100), Adjustments.NONE.withBlur(1)));
    robot.interact(() -> context().selection().select(new Target.OfCall("layer3.0.add")));
    Path file = folder.resolve("view.resnet-session");
    ViewFile.write(taken(robot), file);
    changeEverything(robot);
    OpenPicture before = appState().pictureProperty().get();
    Files.delete(picture);

    open(robot, new ViewSource.OfFile(file));

    assertThat(said(robot))
        .startsWith("view.resnet-session was opened without some of its parts")
        .contains("picture: there is no " + picture + " here.");
    assertThat(window.run().picture().source()).isEqualTo(before.source());
    assertThat(window.run().picture().changes())
        .isEqualTo(new Changes(null, Adjustments.NONE.withBlur(1)));
    assertThat(appState().modelProperty().get().argument()).isEqualTo("bundled");
    assertThat(window.selected()).isEqualTo("layer3.0.add");
  }

  @Test
  void otherWeightsUnderTheSameNameAreNotTakenForThoseThatWereSaved(FxRobot robot)
      throws Exception {
    Path net = copy(WEIGHTS, "net.pth");
    robot.interact(() -> appState().openModel(net.toString()));
    window.waitUntilItHasCaughtUp();
    Path file = folder.resolve("view.resnet-session");
    ViewFile.write(taken(robot), file);
    robot.interact(() -> appState().openModel("bundled"));
    window.waitUntilItHasCaughtUp();
    Files.write(net, Files.readAllBytes(WEIGHTS.resolveSibling("cats_and_dogs.pth")));

    open(robot, new ViewSource.OfFile(file));

    assertThat(said(robot)).contains("holds other weights than those that were saved");
    assertThat(appState().modelProperty().get().argument()).isEqualTo("bundled");
  }

  @Test
  void whatTheNetworkLacksIsNamedInOneMessage(FxRobot robot) throws Exception {
    open(
        robot,
        new ViewSource.OfLine(
            "model=bundled;picture=samples/unheard-of.jpg;select=layer1.0.add;channel=64;cell=56,0;"
                + "lesion=layer9.0.add*0;lesion=conv1*0.5;breakpoint=layer9.0.add;panes=table,pots;"
                + "step=layer7;transplant=conv1;kept-picture=gone.jpg;shoes=red"));
    assertThat(said(robot).lines())
        .containsExactlyInAnyOrder(
            "The line was opened without some of its parts",
            "No part of a session is called shoes.",
            "picture: the program has no unheard-of.jpg.",
            "kept-picture: there is no gone.jpg here.",
            "lesion: this network or picture has no layer9.0.add.",
            "transplant: this network or picture has no conv1.",
            "step: this network or picture has no layer7.",
            "channel: this network or picture has no 64.",
            "cell: this network or picture has no 56,0.",
            "breakpoint: this network or picture has no layer9.0.add.",
            "panes: the program has no pots.");
    assertThat(window.selected()).isEqualTo("layer1.0.add");
    assertThat(window.run().picture().changes().lesions())
        .containsExactly(new Intervention.Scale("conv1", 0.5));
    assertThat(taken(robot).look().panes()).contains("table");
  }

  @Test
  void damagedPicturesAndFilesOfASessionAreNamedAndTheRestIsOpened(FxRobot robot) throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
    open(robot, new ViewSource.OfLine("picture=" + broken + ";select=layer1.1.add"));
    assertThat(said(robot)).contains("broken.jpg was not opened");
    assertThat(window.selected()).isEqualTo("layer1.1.add");
  }

  @Test
  void theViewAskedForLastWins(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          var views = window.composition().views();
          views.open(
              new ViewSource.OfLine(
                  "kept-picture=samples/pizza.jpg;picture=samples/pizza.jpg;select=layer1.0.add"));
          views.open(new ViewSource.OfLine("picture=samples/kitten.jpg;select=layer1.1.add"));
        });
    waitUntilOpened();
    assertThat(window.run().picture().source().name()).isEqualTo("kitten.jpg");
    assertThat(window.selected()).isEqualTo("layer1.1.add");
    assertThat(appState().pinnedRuns().keptProperty().get()).isNull();
    assertThat(appState().problemProperty().get()).isNull();
  }

  @Test
  void whatIsNoSessionChangesNothing(FxRobot robot) throws Exception {
    SavedView before = taken(robot);
    Path file = Files.writeString(folder.resolve("poem.resnet-session"), "Roses are red");
    open(robot, new ViewSource.OfFile(file));
    assertThat(said(robot)).startsWith("poem.resnet-session was not opened\nIt is no session");
    assertThat(taken(robot)).isEqualTo(before);
  }

  @Test
  void aSessionFileIsDroppedAndALineIsPastedLikeAPicture(FxRobot robot) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("view.resnet-session"),
            "{\"resnet-session\": 1, \"select\": \"layer4.0.add\", \"channel\": 5}");
    robot.interact(
        () ->
            window
                .view()
                .main()
                .waysIn()
                .drop(
                    new DragContent(
                        () -> List.of(file.toFile()),
                        () -> null,
                        () -> null,
                        () -> null,
                        () -> null)));
    window.waitFor(() -> window.selected().equals("layer4.0.add"));
    waitUntilOpened();
    assertThat(appState().selection().current().channel()).isEqualTo(5);

    robot.interact(
        () ->
            window
                .view()
                .main()
                .waysIn()
                .drop(
                    new DragContent(
                        () -> null,
                        () -> null,
                        () -> null,
                        () -> null,
                        () -> "resnet-explorer open --at 'select=layer4.1.add;\nchannel=6'")));
    window.waitFor(() -> window.selected().equals("layer4.1.add"));
    waitUntilOpened();
    assertThat(appState().selection().current().channel()).isEqualTo(6);
    assertThat(appState().problemProperty().get()).isNull();
  }

  @Test
  void theMenuCopiesTheViewAsALineThatOpensIt(FxRobot robot) throws Exception {
    openModelAndPicture(
        robot, "bundled", window.composition().services().strip().currentProperty().get().source());
    robot.interact(
        () ->
            context().selection().select(new Selected(new Target.OfCall("layer2.0.add"), 3, null)));
    robot.interact(menu(robot, "breakpoint-list")::fire);
    SavedView before = taken(robot);
    robot.interact(menu(robot, "copy-view")::fire);
    window.waitFor(() -> clipboard(robot).contains("select=layer2.0.add"));

    assertThat(before.shown().picture()).isInstanceOf(SavedPicture.Sample.class);
    assertThat(clipboard(robot))
        .startsWith("model=bundled;picture=samples/")
        .contains(";select=layer2.0.add;channel=3;zoom=block;panes=diagram,maps,breakpoints");
    changeEverything(robot);
    open(robot, new ViewSource.OfLine(clipboard(robot)));
    assertThat(taken(robot)).isEqualTo(before);
    robot.interact(menu(robot, "breakpoint-list")::fire);
  }

  private static MenuItem menu(FxRobot robot, String action) {
    return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> ("menu-" + action).equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static String clipboard(FxRobot robot) {
    String[] text = {""};
    robot.interact(() -> text[0] = String.valueOf(Clipboard.getSystemClipboard().getString()));
    return text[0];
  }

  @Test
  void aPastedPictureIsInTheFileAndNamedInFrontOfALine(FxRobot robot) throws Exception {
    RgbImage pixels = new PictureReader().read(CAT, Orientation.UPRIGHT, () -> false).image();
    openModelAndPicture(robot, "bundled", pasted(pixels));
    assertThat(takenForALine(robot).shown().picture()).isNull();
    Problem said = appState().problemProperty().get();
    assertThat(said.why())
        .isEqualTo("picture: kitten.jpg is no file, so that it can’t be found again.");
    assertThat(said.next()).contains("A pasted picture is kept in a session file");

    robot.interact(appState().pinnedRuns()::keep);
    float[] answer = window.run().trace().logits();
    SavedView before = taken(robot);
    Path file = folder.resolve("pasted.resnet-session");
    ViewFile.write(before, file);
    changeEverything(robot);
    open(robot, new ViewSource.OfFile(file));

    assertThat(appState().problemProperty().get()).isNull();
    assertThat(window.run().trace().logits()).isEqualTo(answer);
    assertThat(taken(robot)).isEqualTo(before);
    assertThat(appState().pinnedRuns().keptProperty().get().run().trace().logits())
        .isEqualTo(answer);
  }

  /** Under the name of a sample, which it is not. */
  private static PictureSource pasted(RgbImage image) {
    return new PictureSource.OfPixels(
        "kitten.jpg", new ArgbImage(image.width(), image.height(), image.toArgb()));
  }
}
