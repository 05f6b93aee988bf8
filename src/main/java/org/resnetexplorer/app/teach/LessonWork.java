package org.resnetexplorer.app.teach;

import java.util.List;
import java.util.function.Consumer;
import org.resnetexplorer.app.measured.FolderJob;
import org.resnetexplorer.app.measured.Workplace;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.Lesson;
import org.resnetexplorer.exploration.folder.Material;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.Taught;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.weights.WeightsException;

/** A lesson as work over the data set: reads what is not read yet, then learns. */
record LessonWork(Lesson lesson, Progress progress) implements FolderJob.Work<Outcome> {

  @Override
  public Outcome run(Workplace at, Consumer<PassProgress> listener, Cancellation cancellation)
      throws EngineException, WeightsException, FolderException {
    Call features = FolderPass.features(at.model().network());
    Tally tally =
        new Tally(
            listener, lesson.folders().stream().mapToInt(each -> each.pictures().size()).sum());
    Material material =
        lesson.read(
            (from, pictures, mirrored, into) -> {
              tally.begin(pictures.size());
              List<LeftOut> leftOut =
                  at.pass(from.root(), pictures, features, mirrored, into, tally, cancellation);
              tally.end(pictures.size());
              return leftOut;
            });
    List<String> names = material.split().classes();
    Taught taught = material.learn((step, layer) -> progress.at(step, layer, names), cancellation);
    return Outcome.of(at.model(), at.key().model(), material, taught);
  }

  /** Several passes as one. */
  private static final class Tally implements Consumer<PassProgress> {
    private final Consumer<PassProgress> listener;
    private int total;
    private int before;

    Tally(Consumer<PassProgress> listener, int total) {
      this.listener = listener;
      this.total = total;
    }

    /** Pictures that are read once more, mirrored, were not counted before. */
    void begin(int pictures) {
      total = Math.max(total, before + pictures);
    }

    void end(int pictures) {
      before += pictures;
    }

    @Override
    public void accept(PassProgress step) {
      boolean last = before + step.total() == total;
      listener.accept(
          new PassProgress(
              before + step.done(), total, step.kept(), last ? step.secondsLeft() : Double.NaN));
    }
  }
}
