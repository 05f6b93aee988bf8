package org.resnetexplorer.app.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.exploration.folder.Embeddings.Neighbour;
import org.resnetexplorer.exploration.folder.NeighbourMap;

class SimilarViewModelTest {
  private static final List<String> SAMPLES =
      List.of(
          "kitten.jpg", "samoyeds.jpg", "tulips.jpg", "honey-bee.jpg", "beach.jpg", "rocket.jpg");

  @TempDir private Path folder;
  private final PaneFixture pane = PaneFixture.withCat();

  @AfterEach
  void close() {
    pane.close();
  }

  /** Photographs in folders, which need not be named as classes of the model. */
  private SimilarViewModel opened() throws IOException {
    copy("tabby-cat.jpg", "cat");
    for (String name : SAMPLES) {
      copy(name, name.equals("kitten.jpg") ? "cat" : "other things");
    }
    SimilarViewModel viewModel = new SimilarViewModel(pane.context());
    pane.context().dataSets().open(folder);
    return viewModel;
  }

  private void copy(String name, String into) throws IOException {
    Path target = folder.resolve(into).resolve(name);
    Files.createDirectories(target.getParent());
    Files.copy(Path.of("samples", name), target);
  }

  private static List<String> nearest(SimilarViewModel viewModel) {
    return viewModel.nearProperty().get().nearest().stream()
        .map(each -> each.picture().path())
        .toList();
  }

  private static int row(SimilarViewModel viewModel, String path) {
    List<String> paths =
        viewModel.sceneProperty().get().alike().pictures().stream()
            .map(each -> each.path())
            .toList();
    return paths.indexOf(path);
  }

  private static FeatureCall call(SimilarViewModel viewModel, String name) {
    return viewModel.calls().stream().filter(each -> each.name().equals(name)).findFirst().get();
  }

  @Test
  void aSmallDataSetIsAMapWithoutBeingAskedFor() throws IOException {
    SimilarViewModel viewModel = opened();

    Scene scene = viewModel.sceneProperty().get();
    assertThat(scene.points()).hasNumberOfRows(7);
    assertThat(scene.alike().at().call().name()).isEqualTo("flatten");
    assertThat(scene.groups().name(row(viewModel, "cat/kitten.jpg"))).isEqualTo("cat");
    assertThat(scene.groups().name(row(viewModel, "other things/rocket.jpg")))
        .as("no class of the model, so the folder's name")
        .isEqualTo("other things");
  }

  @Test
  void anotherDataSetIsAnotherMapWithItsOwnClasses() throws IOException {
    SimilarViewModel viewModel = opened();
    pane.context().dataSets().open(folder.resolve("cat"));

    Scene scene = viewModel.sceneProperty().get();
    assertThat(scene.points()).hasNumberOfRows(2);
    assertThat(scene.groups().areSeveral()).isFalse();
  }

  @Test
  void aFolderThatChangedMeanwhileSaysSo() throws IOException {
    SimilarViewModel viewModel = opened();
    assertThat(viewModel.sceneProperty().get().alike().changed()).isFalse();

    Files.delete(folder.resolve("cat/kitten.jpg"));
    viewModel.read();

    Alike alike = viewModel.sceneProperty().get().alike();
    assertThat(new SimilarWords(pane.context().messages()).leftOut(alike))
        .contains("The folder changed meanwhile");
  }

  @Test
  void aSampleThatCameAsBytesIsNotItsOwnNeighbour() throws IOException {
    SimilarViewModel viewModel = opened();

    pane.appState().openPicture(new Samples().source("kitten.jpg"));

    Near near = viewModel.nearProperty().get();
    assertThat(near.own()).isEqualTo(row(viewModel, "cat/kitten.jpg"));
    assertThat(nearest(viewModel)).hasSize(5).doesNotContain("cat/kitten.jpg");
  }

  @Test
  void aLargeOneWaitsForAPerson() throws IOException {
    SimilarViewModel viewModel = new SimilarViewModel(pane.context());
    for (int i = 0; i <= DataSet.AT_ONCE; i++) {
      Files.createFile(folder.resolve(i + ".jpg"));
    }
    pane.context().dataSets().open(folder);

    assertThat(viewModel.readingProperty().get()).isEqualTo(new JobState.None<>());
    assertThat(viewModel.pictures()).isEqualTo(DataSet.AT_ONCE + 1);
  }

  @Test
  void nothingIsReadBeforeSomebodyLooks() throws IOException {
    SimpleBooleanProperty seen = new SimpleBooleanProperty();
    copy("kitten.jpg", "cat");
    SimilarViewModel viewModel = new SimilarViewModel(pane.seenWhile(seen));
    pane.context().dataSets().open(folder);
    assertThat(viewModel.sceneProperty().get()).isNull();

    seen.set(true);
    assertThat(viewModel.sceneProperty().get().points()).hasNumberOfRows(1);
  }

  @Test
  void theNearestOfTheOpenPictureAreOthersInOrder() throws IOException {
    SimilarViewModel viewModel = opened();
    int kitten = row(viewModel, "cat/kitten.jpg");
    viewModel.open(kitten);

    Near near = viewModel.nearProperty().get();
    assertThat(near.own()).isEqualTo(kitten);
    assertThat(nearest(viewModel)).hasSize(5).doesNotContain("cat/kitten.jpg");
    assertThat(near.nearest()).extracting(Neighbour::distance).isSorted();
    assertThat(near.features())
        .as("as they were read from the folder")
        .containsExactly(
            viewModel.sceneProperty().get().alike().embeddings().rows().get(kitten), within(1e-4f));
  }

  @Test
  void aPictureFromElsewhereIsNearestToItsCopy() throws IOException {
    SimilarViewModel viewModel = opened();

    Near near = viewModel.nearProperty().get();
    assertThat(near.own()).as("the copy is another file").isNull();
    assertThat(near.nearest().get(0).picture().path()).isEqualTo("cat/tabby-cat.jpg");
    assertThat(near.nearest().get(0).distance()).isCloseTo(0, within(1e-5));
    Scene scene = viewModel.sceneProperty().get();
    assertThat(scene.place(near))
        .containsExactly(scene.points()[row(viewModel, "cat/tabby-cat.jpg")], within(1e-3));
  }

  @Test
  void anotherPictureHasOtherNeighboursOnTheSameMap() throws IOException {
    SimilarViewModel viewModel = opened();
    Scene before = viewModel.sceneProperty().get();
    List<String> ofCat = nearest(viewModel);
    pane.open("tulips.jpg");

    assertThat(nearest(viewModel)).isNotEqualTo(ofCat);
    assertThat(nearest(viewModel).get(0)).isEqualTo("other things/tulips.jpg");
    assertThat(viewModel.sceneProperty().get()).isSameAs(before);
  }

  @Test
  void anEarlierCallTellsClassesApartInItsOwnWayAndTheChosenPicturesStay() throws IOException {
    SimilarViewModel viewModel = opened();
    viewModel.choosePictures(Set.of(1, 2));
    viewModel.choose(call(viewModel, "layer1"));

    Scene scene = viewModel.sceneProperty().get();
    assertThat(scene.alike().at().call().name()).isEqualTo("layer1.1.relu#2");
    assertThat(scene.alike().embeddings().rows().get(0)).hasSize(64);
    assertThat(viewModel.nearProperty().get().features()).hasSize(64);
    assertThat(viewModel.chosenProperty().get()).containsExactly(1, 2);
    assertThat(viewModel.depthProperty().get()).containsOnlyKeys("flatten", "layer1");
    assertThat(viewModel.depthProperty().get().get("layer1").asked()).isEqualTo(7);
  }

  @Test
  void byNeighboursTheOpenPictureStandsWhereItOrItsCopyDoes() throws IOException {
    SimilarViewModel viewModel = opened();
    viewModel.neighboursProperty().set(true);

    Near near = viewModel.nearProperty().get();
    Scene scene = viewModel.sceneProperty().get();
    assertThat(scene.place(near))
        .containsExactly(scene.points()[row(viewModel, "cat/tabby-cat.jpg")]);

    viewModel.open(row(viewModel, "cat/kitten.jpg"));
    assertThat(scene.place(viewModel.nearProperty().get()))
        .containsExactly(scene.points()[row(viewModel, "cat/kitten.jpg")]);
  }

  @Test
  void aFileThatTellsClassesGroupsThePicturesEvenIfTheModelHasNoneOfThem() throws IOException {
    SimilarViewModel viewModel = opened();
    Path file = folder.resolve("groups.csv");
    Files.writeString(file, "cat,animal\nother things/tulips.jpg,plant\n");
    pane.context().dataSets().map(file);

    Scene scene = viewModel.sceneProperty().get();
    assertThat(scene.groups().name(row(viewModel, "cat/kitten.jpg"))).isEqualTo("animal");
    assertThat(scene.groups().name(row(viewModel, "other things/tulips.jpg"))).isEqualTo("plant");
    assertThat(viewModel.depthProperty().get()).containsOnlyKeys("flatten");
  }

  @Test
  void byNeighboursTheOpenPictureStandsAmidItsNearest() throws IOException {
    SimilarViewModel viewModel = opened();
    pane.open("raccoon.jpg");
    viewModel.neighboursProperty().set(true);

    Scene scene = viewModel.sceneProperty().get();
    assertThat(scene.isPlane()).isFalse();
    Near near = viewModel.nearProperty().get();
    double mean =
        near.nearest().stream()
            .mapToDouble(each -> scene.points()[each.row()][0])
            .average()
            .orElse(9);
    assertThat(scene.place(near)[0]).isCloseTo(mean, within(1e-9));

    viewModel.neighboursProperty().set(false);
    assertThat(viewModel.sceneProperty().get().isPlane()).isTrue();
  }

  @Test
  void byNeighboursTheMapIsTheCommands() throws IOException {
    SimilarViewModel viewModel = opened();
    Alike alike = viewModel.sceneProperty().get().alike();
    viewModel.neighboursProperty().set(true);

    NeighbourMap command =
        NeighbourMap.of(
            alike.embeddings().rows(),
            alike.plane(),
            NeighbourMap.SEED,
            share -> {},
            new Cancellation());
    assertThat(viewModel.sceneProperty().get().points()).isDeepEqualTo(command.points());
  }

  @Test
  void anotherModelSeesOtherThingsAlike() throws IOException {
    SimilarViewModel viewModel = opened();
    viewModel.choose(call(viewModel, "layer1"));
    Scene before = viewModel.sceneProperty().get();
    pane.appState().openModel("resnet18:random");

    Scene scene = viewModel.sceneProperty().get();
    assertThat(scene).isNotSameAs(before);
    assertThat(scene.alike().model().isUntrained()).isTrue();
    assertThat(scene.alike().at().name()).as("the same place in it").isEqualTo("layer1");
    assertThat(viewModel.depthProperty().get()).containsOnlyKeys("layer1");
  }
}
