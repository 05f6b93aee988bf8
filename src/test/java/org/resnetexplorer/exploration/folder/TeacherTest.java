package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Cancellation;

class TeacherTest {
  private static final Examples NONE = new Examples(List.of(), List.of());

  /** Points around one place for each class, not to be told apart without mistakes. */
  private static Examples clouds(int seed, int of) {
    Random random = new Random(seed);
    List<float[]> rows = new ArrayList<>();
    List<Integer> classes = new ArrayList<>();
    for (int i = 0; i < of; i++) {
      int k = i % 3;
      float[] row = new float[4];
      for (int j = 0; j < 4; j++) {
        row[j] = (float) (100 * j + (j + 1) * (random.nextGaussian() + (j == k ? 1.5 : 0)));
      }
      rows.add(row);
      classes.add(k);
    }
    return new Examples(rows, classes);
  }

  private static Taught teach(Examples training, Teaching teaching) throws FolderException {
    return Teacher.teach(training, NONE, 3, teaching, (step, layer) -> {}, new Cancellation());
  }

  @Test
  void atTheEndTheLossPullsNoWeightAnyFurther() throws FolderException {
    Examples training = clouds(1, 90);
    Teaching teaching = new Teaching(Double.NaN, 0.05, 3000);

    Taught taught = teach(training, teaching);

    assertThat(taught.curve().size()).isLessThan(3000);
    double best = taught.last().loss();
    assertThat(teach(training, new Teaching(taught.rate() / 3, 0.05, 9000)).last().loss())
        .isCloseTo(best, within(1e-8));
  }

  @Test
  void biasAloneWhereFeaturesTellNothing() throws FolderException {
    List<float[]> rows = new ArrayList<>();
    List<Integer> classes = List.of(0, 0, 0, 1, 2, 0);
    classes.forEach(k -> rows.add(new float[] {7}));

    Taught taught = teach(new Examples(rows, classes), new Teaching(Double.NaN, 0, 3000));

    float[] bias = taught.layer().bias();
    assertThat((double) bias[0] - bias[1]).isCloseTo(Math.log(4), within(1e-3));
    assertThat((double) bias[1] - bias[2]).isCloseTo(0, within(1e-3));
  }

  @Test
  void heldOutExamplesAreOnlyAsked() throws FolderException {
    Examples training = clouds(1, 60);
    Taught alone = teach(training, Teaching.DEFAULT);

    Taught watched =
        Teacher.teach(
            training, clouds(2, 60), 3, Teaching.DEFAULT, (step, layer) -> {}, new Cancellation());

    assertThat(watched.layer().weight()).isDeepEqualTo(alone.layer().weight());
    assertThat(alone.last().heldOut()).isNaN();
    assertThat(watched.last().heldOut()).isBetween(0.6, 0.95);
  }

  @Test
  void stepsThatLeadAwayAreRefused() {
    assertThatThrownBy(() -> teach(clouds(1, 60), new Teaching(1e6, 0.01, 500)))
        .isInstanceOfSatisfying(
            FolderException.class, e -> assertThat(e.key()).isEqualTo("folder.probe.lost"));
  }

  @Test
  void everyStepIsToldAndCanBeTheLast() {
    Cancellation cancellation = new Cancellation();
    List<LearningStep> steps = new ArrayList<>();

    assertThatThrownBy(
            () ->
                Teacher.teach(
                    clouds(1, 60),
                    NONE,
                    3,
                    Teaching.DEFAULT,
                    (step, layer) -> {
                      steps.add(step);
                      if (step.step() == 3) {
                        cancellation.cancel();
                      }
                    },
                    cancellation))
        .isInstanceOf(CancellationException.class);
    assertThat(steps).hasSize(3);
    assertThat(steps.get(0).loss()).isCloseTo(Math.log(3), within(1e-12));
  }
}
