package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.network.Call;

/** Cutting inside the network while everything looks on. */
class AppStateLesionTest {
  private static final Intervention CUT =
      new Intervention.ScaleTerm("layer3.0.add", Intervention.Term.BRANCH, 0);

  private PaneFixture fixture;
  private AppState appState;

  @BeforeEach
  void openTheCat() {
    fixture = PaneFixture.withCat();
    appState = fixture.appState();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void lesion(Intervention... lesions) {
    LiveChanges changes = appState.changes();
    changes.change(changes.current().withLesions(List.of(lesions)), "lesion");
    changes.endGesture();
  }

  private Run run() {
    return appState.runProperty().get();
  }

  @Test
  void theRunFollowsALesion() {
    Run before = run();

    lesion(CUT);

    assertThat(run().trace().request().interventions()).containsExactly(CUT);
    assertThat(run().trace().logits()).isNotEqualTo(before.trace().logits());
  }

  @Test
  void onlyTheCallsFromTheCutOnAreComputed() {
    lesion(CUT);

    Call first =
        run().model().network().calls().stream().filter(run().trace()::computed).findFirst().get();
    assertThat(first.name()).isEqualTo("layer3.0.add");
  }

  @Test
  void thePictureStaysTheSameOne() {
    OpenPicture before = appState.pictureProperty().get();

    lesion(CUT);

    assertThat(appState.pictureProperty().get().input()).isSameAs(before.input());
  }

  @Test
  void undoingALesionGivesTheAnswerBeforeBitForBit() {
    float[] before = run().trace().logits();
    lesion(CUT);

    appState.changes().undo();

    assertThat(run().trace().logits()).isEqualTo(before);
    assertThat(run().picture().changes().isNone()).isTrue();
  }

  @Test
  void resettingTakesLesionsAwayToo() {
    lesion(CUT, new Intervention.ScaleChannel("conv1", 3, 2));

    appState.changes().resetAll();

    assertThat(run().trace().request().interventions()).isEmpty();
  }

  @Test
  void theNextPictureIsRunWithTheSameLesions() {
    lesion(CUT);

    fixture.open("kitten.jpg");

    assertThat(run().picture().source().name()).contains("kitten");
    assertThat(run().trace().request().interventions()).containsExactly(CUT);
  }

  @Test
  void anotherModelKeepsTheLesionsItHasAPlaceFor() {
    Intervention channel = new Intervention.ScaleChannel("conv1", 3, 0);
    Intervention own = new Intervention.Scale("layer4.1.conv1", 0);
    lesion(CUT, channel, own);

    appState.openModel("resnet50:random");

    assertThat(appState.changes().current().lesions()).containsExactly(CUT, channel, own);

    lesion(new Intervention.Scale("layer4.1.conv3", 0), CUT);
    appState.openModel("bundled");

    assertThat(appState.changes().current().lesions()).containsExactly(CUT);
    assertThat(run().trace().request().interventions()).containsExactly(CUT);
  }

  @Test
  void goingBackNeverLeadsToALesionTheModelHasNoPlaceFor() {
    appState.openModel("resnet50:random");
    lesion(new Intervention.Scale("layer4.1.conv3", 0));
    lesion();
    appState.openModel("bundled");

    appState.changes().undo();

    assertThat(appState.problemProperty().get()).isNull();
    assertThat(appState.changes().current().lesions()).isEmpty();
  }

  @Test
  void wordsSayWhatWasCut() {
    ChangeWords words = new ChangeWords(appState.messages());
    Changes changes =
        Changes.NONE.withLesions(
            List.of(CUT, new Intervention.ScaleChannel("layer2.0.conv1", 17, 0.5)));

    assertThat(words.line(changes, 224))
        .isEqualTo("layer3.0 branch cut, layer2.0.conv1 channel 17 \u00d70.50");
  }
}
