package org.resnetexplorer.app.shell.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Fonts;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.BreakpointWatch;
import org.resnetexplorer.app.debugger.TimelineClock;
import org.resnetexplorer.app.files.Downloads;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SaveDialogs;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.intake.FolderScan;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.intake.RecentWeights;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.sessions.SavedViews;
import org.resnetexplorer.app.settings.BreakpointFiles;
import org.resnetexplorer.app.settings.CanvasChoices;
import org.resnetexplorer.app.settings.RecentFiles;
import org.resnetexplorer.app.settings.SetAside;
import org.resnetexplorer.app.settings.Settings;
import org.resnetexplorer.app.settings.SettingsStore;
import org.resnetexplorer.app.settings.SettingsWindow;
import org.resnetexplorer.app.settings.SystemMotion;
import org.resnetexplorer.app.settings.TourFile;
import org.resnetexplorer.app.shell.MainController;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.shell.WindowParts;
import org.resnetexplorer.app.shell.frame.Stylesheets;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.FxThread;
import org.resnetexplorer.app.state.LivePace;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.engine.Freed;
import org.resnetexplorer.app.state.engine.MemoryRelief;
import org.resnetexplorer.app.watch.OpenFileWatch;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.exploration.session.ViewSource;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.KeptChoices;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/** Builds the window from its parts, by hand; the only place that knows them all. */
public final class Composition implements AutoCloseable {
  /** Where nobody watches nothing moves. */
  static final Settings STILL =
      Settings.FIRST.withCanvas(CanvasChoices.FIRST.withReduceMotion(true));

  /** Its maps show edges and colours, which need no explanation. */
  private static final Target FIRST_SELECTED = new Target.OfCall("conv1");

  private final AppFolders folders;
  private final SettingsStore store;
  private final Panes panes;
  private final Workers workers = new Workers();
  private final FxThread fx = new FxThread();
  private final Appearance appearance = new Appearance();
  private final Samples samples = new Samples();
  private final AppState appState;
  private final PaneContext context;
  private final ModelCatalog catalog;
  private final Downloads downloads;
  private final RecentWeights recent;
  private final PictureServices services;
  private final SavedViews views;
  private final Checkpoints checkpoints;
  private final OpenFileWatch fileWatch;
  private final SavePlaces places;
  private final EngineStart engineStart;
  private final StartedEngine engine;

  /** Starts the real engine, or, in a test, the lack of one. */
  @FunctionalInterface
  public interface EngineStarter {
    Engine start(EngineOptions options) throws EngineException;
  }

  public Composition(AppFolders folders, Locale language, EngineStarter engineStarter) {
    this(folders, language, new EngineStart(folders, engineStarter));
  }

  /**
   * @param engineStart may have begun
   */
  Composition(AppFolders folders, Locale language, EngineStart engineStart) {
    this(folders, language, engineStart, new Panes());
  }

  /** With other panes. */
  Composition(AppFolders folders, Locale language, EngineStart engineStart, Panes panes) {
    this(folders, language, engineStart, panes, new SaveDialogs(panes.messages(language)));
  }

  /** With settings that end with the window, in which nothing moves. */
  Composition(
      AppFolders folders,
      Locale language,
      EngineStart engineStart,
      Panes panes,
      SavePlaces places) {
    this(folders, language, engineStart, panes, places, SettingsStore.forgetting(STILL));
  }

  /** With settings of its own. */
  Composition(AppFolders folders, Locale language, EngineStart engineStart, SettingsStore store) {
    this(folders, language, engineStart, new Panes(), store);
  }

  private Composition(
      AppFolders folders,
      Locale language,
      EngineStart engineStart,
      Panes panes,
      SettingsStore store) {
    this(folders, language, engineStart, panes, new SaveDialogs(panes.messages(language)), store);
  }

  /**
   * @param places where exports go
   * @param store of the settings, which end with this
   */
  private Composition(
      AppFolders folders,
      Locale language,
      EngineStart engineStart,
      Panes panes,
      SavePlaces places,
      SettingsStore store) {
    this.store = store;
    this.panes = panes;
    this.places = places;
    this.folders = folders;
    this.engineStart = engineStart;
    this.catalog = new ModelCatalog(store.now().machine().weights(folders));
    this.engine = new StartedEngine(engineStart, fx, this::appState);
    MemoryRelief relief = new MemoryRelief();
    Background background = new Background(workers.values(), fx, relief);
    ModelOpener opener =
        new ModelOpener(new WeightsReader(), catalog, new KeptChoices(folders.choices()));
    this.appState =
        new AppState(
            opener,
            new PictureReader(),
            panes.messages(language),
            workers.steps(),
            fx,
            new LivePace(background),
            engine,
            relief);
    this.recent = new RecentWeights(appState, this::areOfOneRun);
    this.downloads =
        new Downloads(
            catalog, () -> store.now().machine().source(), appState, workers.downloads(), fx);
    DataSets dataSets =
        new DataSets(
            appState,
            new Background(workers.looks(), fx),
            new Background(workers.passes(), fx),
            fx,
            folders.readings(),
            () -> samples.unpacked(folders.samples()));
    Activations activations = new Activations();
    relief.offer(Freed.EXPLANATIONS, activations::forget);
    this.context = new PaneContext(appState, activations, background, appearance, dataSets);
    Background disk = new Background(workers.intake(), fx);
    this.checkpoints =
        new Checkpoints(
            appState,
            activations,
            appearance,
            new Checkpoints.Tools(
                opener,
                engineStart::now,
                disk,
                new Background(workers.checkpoints(), fx, relief),
                new TimelineClock()));
    this.views = new SavedViews(context, samples, checkpoints, disk);
    this.fileWatch = new OpenFileWatch(appState, disk, fx);
    this.services =
        PictureServices.of(
            appState,
            disk,
            new Background(workers.thumbnails(), fx),
            views::open,
            checkpoints::open);
    Subscriptions.onChange(
        services.incoming().folderProperty(), (before, folder) -> dataSets.open(folder));
    new LiveSettings(store, appearance, appState, SystemMotion.ofThisProcess()).install();
    Subscriptions.onChange(
        store.settingsProperty().map(now -> now.machine().threads()),
        (before, threads) -> engine.useThreads(store.now().machine().engine(folders).threads()));
  }

  private AppState appState() {
    return appState;
  }

  PictureServices services() {
    return services;
  }

  private boolean areOfOneRun(Path one, Path other) {
    return checkpoints.holdsBoth(one, other);
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  SavedViews views() {
    return views;
  }

  public PaneContext context() {
    return context;
  }

  /** The window's content, with nothing opened yet. */
  public View view() {
    Fonts.load();
    BreakpointWatch watch =
        new BreakpointWatch(appState, context.debugger().breakpoints(), context.background());
    watch.install();
    Exports exports = new Exports(appState, workers.exports(), fx);
    MainController main =
        new MainController(
            panes,
            context,
            services,
            new WindowParts(
                catalog,
                downloads,
                recent,
                watch,
                fileWatch,
                exports,
                samples,
                places,
                folders.taught(),
                views,
                checkpoints,
                new SettingsWindow(context, store, catalog.cache(), folders.weights(), downloads),
                () -> store.now().preferences().consent()));
    Parent root = PaneView.read("Main.fxml", main, context.messages());
    Scene scene = new Scene(new Group(), 1600, 1000);
    // Before there is anything that would have to be styled twice.
    new Stylesheets(appearance, panes.styleSheets()).applyTo(scene);
    scene.setRoot(root);
    main.attachTo(scene);
    return new View(scene, main);
  }

  /** Keeps breakpoints and the way through the tour from one start of the program to the next. */
  public void remember(View view) {
    remember(view, SetAside.UNTOLD);
  }

  private void remember(View view, SetAside told) {
    new BreakpointMemory(context, new BreakpointFiles(folders.settings(), told)).install();
    TourFile file = new TourFile(folders.settings().resolve("tour.json"), told);
    new TourMemory(context.background(), file).install(view.main().tour());
  }

  /** A scene and who controls it. */
  public record View(Scene scene, MainController main) {}

  /** Looks at the files first, which takes its time on a slow disk. */
  public void begin(String model, List<Path> files) {
    begin(model, FolderScan.from(files));
  }

  /**
   * Opens model and picture, as soon as {@link #startEngine} has been called or is.
   *
   * @param model as {@code --model} takes it
   * @param files what was given to open
   */
  void begin(String model, FolderScan files) {
    CompletableFuture<Engine> coming = engineStart.engine();
    engine.provide(coming);
    services.incoming().openFirst(files, model, samples.first());
    appState.selection().select(Selected.of(FIRST_SELECTED));
    engine.tell(coming);
  }

  /** Loads the engine on a thread of its own. */
  public void startEngine() {
    engineStart.begin();
  }

  /**
   * @param model as {@code --model} takes it
   * @param files what was given to open
   * @param saved a view to open; null for none
   * @param damaged files that could not be read, to be told of
   * @param closed completed when the window is closed, or could not be shown
   */
  void showOn(
      Stage stage,
      String model,
      FolderScan files,
      @Nullable ViewSource saved,
      DamagedFiles damaged,
      CompletableFuture<Void> closed) {
    Thread.setDefaultUncaughtExceptionHandler(new Unexpected(appState, fx));
    stage.setOnHidden(event -> closed.complete(null));
    begin(model, files);
    RecentFiles before = store.now().recent();
    recent.restore(before.recentWeights());
    services.recent().restore(before.recentPictures(), before.lastFolder());
    View view = view();
    remember(view, damaged);
    damaged.tellIn(appState);
    new WindowMemory(store, recent, services.recent(), view.main()).attach(stage);
    stage.setScene(view.scene());
    new WindowTitle(stage, context).install();
    new StartTime(appState).install();
    startEngine();
    if (saved != null) {
      views.open(saved);
    }
    // Needs nothing of the system, which is busy loading the engine; showing the window does.
    view.scene().getRoot().applyCss();
    stage.show();
    AfterPulses.run(() -> stage.getIcons().setAll(AppIcon.images()));
  }

  @Override
  public void close() {
    fileWatch.close();
    context.dataSets().close();
    checkpoints.close();
    workers.close();
    appState.close();
    store.close();
    engineStart.engine().thenAccept(Engine::close);
  }
}
