package org.resnetexplorer.app.accuracy;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.measured.FolderJob;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.folder.Evaluator;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.Judged;
import org.resnetexplorer.exploration.folder.Truth;

/**
 * Measures the open model on the open data set, by itself where that is soon done, and holds which
 * of the pictures are looked at. On the FX thread only.
 */
final class AccuracyViewModel {
  private final PaneContext context;
  private final DataSets dataSets;
  private final FolderJob<Measured> job;
  private final ReadOnlyObjectWrapper<@Nullable FolderException> obstacle =
      new ReadOnlyObjectWrapper<>(this, "obstacle");
  private final ReadOnlyIntegerWrapper kept = new ReadOnlyIntegerWrapper(this, "kept");
  private final ReadOnlyObjectWrapper<Look> look =
      new ReadOnlyObjectWrapper<>(this, "look", new Look.Mistakes());
  private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen");
  private Background.Pending counting = new Background.Pending();
  private Background.Pending choosing = new Background.Pending();

  AccuracyViewModel(PaneContext context) {
    this.context = context;
    this.dataSets = context.dataSets();
    this.job = dataSets.job();
    Subscriptions.now(dataSets.truthProperty(), truth -> renew());
    Subscriptions.onInvalidation(context.seen(), this::beginIfSoonDone);
    Subscriptions.onInvalidation(job.stateProperty(), this::stateChanged);
  }

  /** How far the measurement is. */
  ReadOnlyObjectProperty<JobState<Measured>> stateProperty() {
    return job.stateProperty();
  }

  /** Why this model can't be measured on this data set; null if it can. */
  ReadOnlyObjectProperty<@Nullable FolderException> obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** How many of the pictures were read before; 0 while nobody has counted. */
  ReadOnlyIntegerProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> lookProperty() {
    return look.getReadOnlyProperty();
  }

  /** The pictures that are looked at; null while it is not measured. */
  ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Null while it is not measured. */
  @Nullable Measured measured() {
    return job.stateProperty().get().result();
  }

  private void renew() {
    counting.cancel();
    kept.set(0);
    obstacle.set(findObstacle());
    beginIfSoonDone();
  }

  private @Nullable FolderException findObstacle() {
    Truth truth = dataSets.truthProperty().get();
    DataSet set = dataSets.openProperty().get();
    OpenModel model = context.appState().modelProperty().get();
    if (truth == null || set == null || model == null) {
      return null;
    }
    int outputs = model.network().outputs();
    try {
      Evaluator.requireClasses(model.name(), model.outputs(), outputs);
      truth.requireAny(set.pictures(), set.map(), model.name(), model.labels(), outputs);
      return null;
    } catch (FolderException e) {
      return e;
    }
  }

  private void beginIfSoonDone() {
    boolean asked = context.seen().get();
    DataSet set = dataSets.openProperty().get();
    if (!asked
        || !canBegin()
        || set == null
        || !(job.stateProperty().get() instanceof JobState.None)) {
      return;
    }
    int all = set.size();
    if (all <= DataSet.AT_ONCE) {
      begin();
      return;
    }
    counting.cancel();
    counting =
        dataSets.countKept(
            count -> {
              kept.set(count);
              if (all - count <= DataSet.AT_ONCE
                  && job.stateProperty().get() instanceof JobState.None) {
                begin();
              }
            });
  }

  private boolean canBegin() {
    return obstacle.get() == null && dataSets.truthProperty().get() != null;
  }

  /** Begins, or goes on where it stopped. */
  void begin() {
    Truth truth = dataSets.truthProperty().get();
    if (canBegin() && truth != null) {
      job.start((at, listener, cancellation) -> Measured.of(at, truth, listener, cancellation));
    }
  }

  /** Looks through the folder again and measures it anew; what did not change is not read again. */
  void again() {
    dataSets.lookAgain();
  }

  private void stateChanged() {
    Measured now = measured();
    if (now == null) {
      choosing.cancel();
      look.set(new Look.Mistakes());
      chosen.set(null);
    } else {
      show(now);
    }
  }

  private void show(Measured now) {
    Look wanted = look.get();
    choosing.cancel();
    choosing =
        context
            .background()
            .compute(() -> new Chosen(now, wanted, now.pictures(wanted)), chosen::set);
  }

  /** Looks at these pictures; at all mistakes if these are looked at already. */
  void choose(Look other) {
    look.set(look.get().equals(other) ? new Look.Mistakes() : other);
    Measured now = measured();
    if (now != null) {
      show(now);
    }
  }

  /** Opens a picture in the window. */
  void open(Judged picture) {
    context.appState().openPicture(new PictureSource.OfFile(picture.picture().file()));
  }
}
