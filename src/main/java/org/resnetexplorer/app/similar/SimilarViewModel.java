package org.resnetexplorer.app.similar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
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
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.exploration.folder.ClassMap;
import org.resnetexplorer.exploration.folder.NearestClass;
import org.resnetexplorer.exploration.folder.NeighbourMap;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.Truth;

/**
 * The pictures of the open data set as points, and which of them are nearest to the open picture.
 * The points stay while pictures come and go. On the FX thread only.
 */
final class SimilarViewModel {
  /** No picture. */
  static final int NONE = -1;

  private final PaneContext context;
  private final DataSets dataSets;
  private final FolderJob<Alike> reading;
  private final FolderJob<Map.Entry<String, NearestClass>> judging;
  private final FolderJob<Laid> laying;
  private final BooleanProperty neighbours = new SimpleBooleanProperty(this, "neighbours");
  private final ReadOnlyObjectWrapper<@Nullable FeatureCall> at =
      new ReadOnlyObjectWrapper<>(this, "at");
  private final ReadOnlyObjectWrapper<@Nullable Scene> scene =
      new ReadOnlyObjectWrapper<>(this, "scene");
  private final NearFinder near;
  private final ReadOnlyObjectWrapper<Map<String, NearestClass>> depth =
      new ReadOnlyObjectWrapper<>(this, "depth", Map.of());
  private final ReadOnlyObjectWrapper<Set<Integer>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Set.of());
  private final IntegerProperty looked = new SimpleIntegerProperty(this, "looked", NONE);
  private String wanted = "";
  private Background.Pending sorting = new Background.Pending();

  SimilarViewModel(PaneContext context) {
    this.context = context;
    this.dataSets = context.dataSets();
    this.reading = dataSets.job();
    this.judging = dataSets.job();
    this.laying = dataSets.job();
    this.near = new NearFinder(context);
    Subscriptions.onInvalidation(reading.stateProperty(), this::follow);
    Subscriptions.onInvalidation(judging.stateProperty(), this::judged);
    Subscriptions.onInvalidation(laying.stateProperty(), this::laid);
    Subscriptions.onChange(neighbours, (before, now) -> layAgain());
    Subscriptions.onInvalidation(dataSets.truthProperty(), this::groupAnew);
    Subscriptions.onInvalidation(context.seen(), this::begin);
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::showCall);
    showCall();
    begin();
  }

  /**
   * @param map of the same pictures by who is near whom
   */
  private record Laid(Alike of, NeighbourMap map) {}

  /** Whether points lie by who is near whom, and not on the plane of greatest variance. */
  BooleanProperty neighboursProperty() {
    return neighbours;
  }

  /** How far reading the pictures is. */
  ReadOnlyObjectProperty<JobState<Alike>> readingProperty() {
    return reading.stateProperty();
  }

  /** Whose channels are the features that were asked for; null without a model. */
  ReadOnlyObjectProperty<@Nullable FeatureCall> atProperty() {
    return at.getReadOnlyProperty();
  }

  /** Null until all pictures are read; the last one while those of another call are. */
  ReadOnlyObjectProperty<@Nullable Scene> sceneProperty() {
    return scene.getReadOnlyProperty();
  }

  /** Null while no picture has run, and until its neighbours are found. */
  ReadOnlyObjectProperty<@Nullable Near> nearProperty() {
    return near.foundProperty();
  }

  /** How well classes are told apart after each call that was looked at, by its name. */
  ReadOnlyObjectProperty<Map<String, NearestClass>> depthProperty() {
    return depth.getReadOnlyProperty();
  }

  /** Rows of pictures that a person drew a line around. */
  ReadOnlyObjectProperty<Set<Integer>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The row that is looked at by mouse or keys; {@link #NONE} for none. */
  IntegerProperty lookedProperty() {
    return looked;
  }

  /** What can be chosen in the open network, in forward order. */
  List<FeatureCall> calls() {
    OpenModel model = context.appState().modelProperty().get();
    return model == null ? List.of() : FeatureCall.of(model.network());
  }

  /** How many pictures the data set has. */
  int pictures() {
    DataSet set = dataSets.openProperty().get();
    return set == null ? 0 : set.size();
  }

  /** Looks at what another call gives; the pictures are read anew for it. */
  void choose(FeatureCall next) {
    wanted = next.name();
    at.set(next);
    Scene now = scene.get();
    if (now == null || now.alike().at().call().index() != next.call().index()) {
      read();
    }
  }

  /** Reads all pictures, which takes a while where they were not read before. */
  void read() {
    String name = wanted;
    reading.start((work, listener, until) -> Alike.read(work, name, listener, until));
  }

  /** Only these from now on. */
  void choosePictures(Set<Integer> rows) {
    chosen.set(new TreeSet<>(rows));
  }

  void open(int row) {
    Scene now = scene.get();
    if (now != null && row != NONE) {
      context
          .appState()
          .openPicture(new PictureSource.OfFile(now.alike().pictures().get(row).file()));
    }
  }

  private void showCall() {
    OpenModel model = context.appState().modelProperty().get();
    at.set(model == null ? null : FeatureCall.named(model.network(), wanted));
  }

  /** What the pictures show is another thing now, and what they are to the network is not. */
  private void groupAnew() {
    if (reading.stateProperty().get().result() != null && dataSets.truthProperty().get() != null) {
      forget();
    }
    begin();
  }

  /** Reads a small data set without being asked; shows what was read before classes were known. */
  private void begin() {
    Alike read = reading.stateProperty().get().result();
    if (read != null && scene.get() == null) {
      sort(read, null);
      return;
    }
    boolean ready =
        context.seen().get()
            && dataSets.truthProperty().get() != null
            && context.appState().parametersProperty().get() != null;
    if (ready
        && reading.stateProperty().get() instanceof JobState.None<Alike>
        && pictures() <= DataSet.AT_ONCE) {
      read();
    }
  }

  private void follow() {
    JobState<Alike> state = reading.stateProperty().get();
    if (state instanceof JobState.None<Alike>) {
      forget();
      begin();
    } else if (state instanceof JobState.Done<Alike> done) {
      sort(done.result(), null);
    } else if (!state.isRunning() && scene.get() != null) {
      // The map that is there stays, and so does what is said to be seen on it.
      wanted = scene.get().alike().at().name();
      at.set(scene.get().alike().at());
    }
  }

  private void forget() {
    sorting.cancel();
    near.among(null);
    scene.set(null);
    chosen.set(Set.of());
    looked.set(NONE);
    depth.set(Map.of());
  }

  /**
   * @param by lays the points out; null for the plane of greatest variance
   */
  private void sort(Alike alike, @Nullable NeighbourMap by) {
    Truth truth = dataSets.truthProperty().get();
    DataSet set = dataSets.openProperty().get();
    if (truth == null || set == null) {
      return;
    }
    sorting.cancel();
    sorting = context.background().compute(() -> scene(alike, truth, set.map(), by), this::show);
  }

  private Scene scene(Alike alike, Truth truth, ClassMap map, @Nullable NeighbourMap by) {
    Groups groups = Groups.of(alike.pictures(), truth, map, alike.model(), context.messages());
    return by == null ? Scene.onPlane(alike, groups) : Scene.byNeighbours(alike, groups, by);
  }

  private void show(Scene next) {
    Scene before = scene.get();
    boolean again = before != null && before.alike() == next.alike();
    if (before == null || !before.alike().pictures().equals(next.alike().pictures())) {
      chosen.set(Set.of());
      looked.set(NONE);
    }
    if (!again) {
      near.among(null);
    }
    scene.set(next);
    if (!again) {
      near.among(next.alike());
      judge(next);
      layAgain();
    }
  }

  /** Lays the points as they are wanted: on the plane at once, by neighbours after a while. */
  private void layAgain() {
    Scene now = scene.get();
    if (now == null || now.isPlane() != neighbours.get()) {
      return;
    }
    Alike alike = now.alike();
    Laid known = laying.stateProperty().get().result();
    if (!neighbours.get()) {
      sort(alike, null);
    } else if (known != null && known.of() == alike) {
      sort(alike, known.map());
    } else {
      laying.start((work, listener, until) -> new Laid(alike, map(alike, listener, until)));
    }
  }

  private static NeighbourMap map(
      Alike alike, Consumer<PassProgress> listener, Cancellation until) {
    int all = alike.pictures().size();
    return NeighbourMap.of(
        alike.embeddings().rows(),
        alike.plane(),
        NeighbourMap.SEED,
        share -> listener.accept(new PassProgress((int) (share * all), all, 0, Double.NaN)),
        until);
  }

  private void laid() {
    JobState<Laid> state = laying.stateProperty().get();
    if (state.result() != null) {
      layAgain();
    } else if (!state.isRunning() && !(state instanceof JobState.None<Laid>)) {
      neighbours.set(false);
    }
  }

  private void judge(Scene now) {
    String name = now.alike().at().name();
    if (now.groups().areSeveral() && !depth.get().containsKey(name)) {
      List<float[]> rows = now.alike().embeddings().rows();
      judging.start(
          (work, listener, until) ->
              Map.entry(name, NearestClass.of(rows, now.groups().of(), until)));
    }
  }

  private void judged() {
    Map.Entry<String, NearestClass> result = judging.stateProperty().get().result();
    if (result != null) {
      Map<String, NearestClass> more = new LinkedHashMap<>(depth.get());
      more.put(result.getKey(), result.getValue());
      depth.set(more);
    }
  }
}
