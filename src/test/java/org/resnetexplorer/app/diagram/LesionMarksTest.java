package org.resnetexplorer.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.diagram.Lesioned;
import org.resnetexplorer.diagram.SumTerm;
import org.resnetexplorer.engine.Intervention;

class LesionMarksTest {
  private PaneFixture fixture;

  @BeforeEach
  void open() {
    fixture = PaneFixture.withCat();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Lesioned marks() {
    Run run = fixture.appState().runProperty().get();
    return LesionMarks.of(fixture.appState().changes().current().lesions(), run);
  }

  private void lesion(Intervention lesion) {
    new LiveLesions(fixture.appState().changes()).set(lesion);
  }

  @Test
  void aNetAsItIsHasNone() {
    assertThat(marks()).isEqualTo(Lesioned.NONE);
  }

  @Test
  void aTermIsMarkedOnItsWayAndWhatFollowsAsComputedAnew() {
    lesion(new Intervention.ScaleTerm("layer4.1.add", Intervention.Term.SHORTCUT, 0.5));

    assertThat(marks().terms()).isEqualTo(Map.of(new SumTerm("layer4.1.add", true), 0.5));
    assertThat(marks().outputs()).isEmpty();
    assertThat(marks().computed())
        .containsExactlyInAnyOrder("layer4.1.add", "layer4.1.relu#2", "avgpool", "flatten", "fc");
  }

  @Test
  void aCallSaysWhatIsChangedOfIt() {
    lesion(new Intervention.ScaleChannel("layer4.0.conv1", 7, 0));
    lesion(new Intervention.Scale("fc", 2));

    assertThat(marks().outputs())
        .isEqualTo(Map.of("layer4.0.conv1", "7 \u00d70.00", "fc", "\u00d72.00"));

    lesion(new Intervention.ScaleChannel("layer4.0.conv1", 9, 0));
    assertThat(marks().outputs().get("layer4.0.conv1")).endsWith(" \u2026");
  }

  @Test
  void aPictureThatIsRunFromTheStartMarksNoCallAsComputedAnew() {
    lesion(new Intervention.Scale("layer4.1.conv1", 0));

    fixture.open("kitten.jpg");

    assertThat(marks().outputs()).containsOnlyKeys("layer4.1.conv1");
    assertThat(marks().computed()).isEmpty();
  }
}
