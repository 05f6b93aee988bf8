package org.resnetexplorer.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.architectures.ArchitectureWindow;
import org.resnetexplorer.app.controls.DetachHidden;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.debugger.BreakpointWatch;
import org.resnetexplorer.app.debugger.Pointer;
import org.resnetexplorer.app.diagram.DiagramController;
import org.resnetexplorer.app.featuremaps.ChannelController;
import org.resnetexplorer.app.featuremaps.MapsExport;
import org.resnetexplorer.app.files.Downloads;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.intake.RecentWeights;
import org.resnetexplorer.app.overlay.OverlayController;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.shell.frame.Breadcrumb;
import org.resnetexplorer.app.shell.frame.ChangedChip;
import org.resnetexplorer.app.shell.frame.DropTarget;
import org.resnetexplorer.app.shell.frame.NarrowBars;
import org.resnetexplorer.app.shell.frame.PaneFocus;
import org.resnetexplorer.app.shell.frame.PaneSizes;
import org.resnetexplorer.app.shell.frame.UpperArea;
import org.resnetexplorer.app.shell.frame.Workspace;
import org.resnetexplorer.app.shell.status.DownloadConsent;
import org.resnetexplorer.app.shell.status.DownloadStatus;
import org.resnetexplorer.app.shell.status.ExportStatus;
import org.resnetexplorer.app.shell.status.PauseStatus;
import org.resnetexplorer.app.shell.status.ProblemView;
import org.resnetexplorer.app.shell.status.StatusBar;
import org.resnetexplorer.app.tour.TourController;
import org.resnetexplorer.app.tree.TreeController;
import org.resnetexplorer.cli.Window;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.weights.catalogue.ModelCatalog;

/** The frame of the window: puts panes, tabs, tool bar, messages and status bar together. */
public final class MainController {
  private final LaterPanes later;
  private final PaneContext context;
  private final ModelCatalog catalog;
  private final Downloads downloads;
  private final RecentWeights recent;
  private final PictureServices services;
  private final BreakpointWatch watch;
  private final WaysIn waysIn;
  private final Exports exports;
  private final Actions actions;
  private final BooleanProperty codeSeen = new SimpleBooleanProperty(this, "codeSeen");
  private final BooleanProperty debugShown = new SimpleBooleanProperty(this, "debugShown");

  private @Nullable PaneFocus paneFocus;
  private DropTarget dropTarget;
  private Runnable editBreakpoint = () -> {};

  @FXML private BorderPane root;
  @FXML private MenuBar menuBar;
  @FXML private MenuButton modelChooser;
  @FXML private Button architecture;
  @FXML private Button openPicture;
  @FXML private HBox stepButtons;
  @FXML private HBox searchBox;
  @FXML private Button themeButton;
  @FXML private Workspace workspace;
  @FXML private ToggleGroup upperTabs;
  @FXML private ToggleButton diagramTab;
  @FXML private ToggleButton codeTab;
  @FXML private ToggleButton compareTab;
  @FXML private ToggleButton splitTab;
  @FXML private HBox breadcrumb;
  @FXML private HBox changedChip;
  @FXML private HBox diagramTools;
  @FXML private VBox problemArea;
  @FXML private UpperArea upper;
  @FXML private HBox narrowTabBox;
  @FXML private ToggleGroup narrowTabs;
  @FXML private HBox keyHints;
  @FXML private Parent channel;
  @FXML private ChannelController channelController;
  @FXML private StackPane code;
  @FXML private StackPane variables;
  @FXML private StackPane compare;
  @FXML private Parent diagram;
  @FXML private Parent tree;
  @FXML private StackPane right;
  @FXML private ScrollPane debugColumn;
  @FXML private VBox debugParts;
  @FXML private Parent overlay;
  @FXML private Label statusText;
  @FXML private ProgressBar progress;
  @FXML private Button stopPicture;
  @FXML private HBox downloadBox;
  @FXML private HBox exportBox;
  @FXML private Label statusPause;
  @FXML private Label statusModel;
  @FXML private Label statusCall;
  @FXML private Label statusStepping;
  @FXML private Label statusMemory;
  @FXML private Button tourButton;
  @FXML private VBox top;
  @FXML private Parent tour;
  @FXML private TourController tourController;
  @FXML private TreeController treeController;
  @FXML private DiagramController diagramController;
  @FXML private LowerController lowerController;
  @FXML private OverlayController overlayController;

  public MainController(
      LaterPanes later,
      PaneContext context,
      PictureServices services,
      ModelCatalog catalog,
      Downloads downloads,
      RecentWeights recent,
      BreakpointWatch watch,
      Exports exports,
      MapsExport mapsExport) {
    this.later = later;
    this.exports = exports;
    this.watch = watch;
    this.services = services;
    this.downloads = downloads;
    this.recent = recent;
    this.context = context;
    this.catalog = catalog;
    this.waysIn = new WaysIn(context, services, () -> root.getScene().getWindow());
    this.actions =
        new Actions(
            context,
            waysIn,
            new PictureActions(waysIn, services.strip(), context.appState().orientationProperty()),
            new ExportActions(mapsExport),
            new Commands(
                () -> treeController.focusSearch(),
                Platform::exit,
                this::about,
                this::toggleDebugColumn,
                this::editBreakpoint,
                this::exportDiagram,
                this::changeArchitecture,
                step -> walk().step(step),
                this::switchFullScreen,
                () -> new ShortcutsDialog(context, menuBar, root.getScene().getWindow()).show(),
                this::keepRun,
                () -> tourController));
  }

  public TourController tour() {
    return tourController;
  }

  /** The drawing must be in sight to be chosen from. */
  private void exportDiagram() {
    upperTabs.selectToggle(diagramTab);
    diagramController.export();
  }

  public WaysIn waysIn() {
    return waysIn;
  }

  @FXML
  private void initialize() {
    MenuPlan plan = new MenuPlan(actions, new RecentMenu(context, services), context.messages());
    plan.fill(menuBar);
    new CanvasMenu(context).appendTo(menuBar, diagramController);
    plan.dress(openPicture, "open-picture", true);
    plan.dress(architecture, "architecture", false);
    new StepBar(context, plan).fill(stepButtons);
    plan.dress(themeButton, "theme", false);
    dressTourButton(plan);
    context.appearance().themeProperty().subscribe(this::showThemeIcon);
    searchBox.getChildren().setAll(treeController.searchField());
    diagramTools.getChildren().setAll(overlayController.headerMenu(), diagramController.tools());
    MenuPlan.append(menuBar, "view", overlayController.menu());
    overlay.visibleProperty().bind(overlayController.open());
    DownloadConsent consent =
        new DownloadConsent(downloads, context.messages(), () -> root.getScene().getWindow());
    new ModelChooser(modelChooser, context, catalog, recent, consent, waysIn::chooseWeights)
        .install();
    new DownloadStatus(downloadBox, downloads, context.messages()).install();
    new ExportStatus(exportBox, exports, context.messages()).install();
    new ProblemView(problemArea, context.appState(), waysIn);
    new Breadcrumb(breadcrumb, context).install();
    new ChangedChip(changedChip, context).install();
    new StatusBar(statusText, progress, stopPicture, statusModel, statusCall, statusMemory, context)
        .install();
    new PauseStatus(statusPause, context, watch).install();
    dropTarget = new DropTarget(DropTarget.frameOver(root), waysIn::drop);
    installTabs();
    installDebugColumn();
    offerOnRightClick(tree, plan.forSelection());
    offerOnRightClick(diagram, plan.forSelection());
    NarrowBars narrow = new NarrowBars(context.appearance());
    narrow.keepWhole(List.of(diagramTab, codeTab, splitTab, compareTab, openPicture, tourButton));
    narrow.shorten(List.of(openPicture, tourButton));
  }

  /** Inviting at the first start; later the menu is enough. */
  private void dressTourButton(MenuPlan plan) {
    plan.dress(tourButton, "tour", true);
    tourButton.visibleProperty().bind(tourController.begunProperty().not());
    tourButton.managedProperty().bind(tourButton.visibleProperty());
  }

  /** While one steps the channel gives its place to what belongs to the debugger. */
  private void installDebugColumn() {
    later.debugger(debugParts, debugShown, breakpoints -> editBreakpoint = breakpoints::edit);
    debugColumn.visibleProperty().bind(overlay.visibleProperty().not().and(debugShown));
    channel.visibleProperty().bind(overlay.visibleProperty().not().and(debugShown.not()));
    context
        .debugger()
        .pointerProperty()
        .map(Pointer::isActive)
        .subscribe(active -> debugShown.set(active));
    statusStepping
        .visibleProperty()
        .bind(
            context
                .debugger()
                .pointerProperty()
                .map(Pointer::isActive)
                .flatMap(active -> context.appearance().widthProperty().map(w -> fits(active, w))));
    statusStepping.managedProperty().bind(statusStepping.visibleProperty());
  }

  private static boolean fits(boolean active, WidthClass width) {
    return active && width != WidthClass.NARROW;
  }

  private static void offerOnRightClick(Node pane, ContextMenu menu) {
    pane.setOnContextMenuRequested(
        event -> {
          menu.show(pane, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
  }

  private void toggleDebugColumn() {
    debugShown.set(overlay.isVisible() || !debugShown.get());
    overlayController.showChannel();
  }

  private void editBreakpoint() {
    overlayController.showChannel();
    debugShown.set(true);
    editBreakpoint.run();
  }

  private void installTabs() {
    OneToggle.keep(upperTabs);
    OneToggle.keep(narrowTabs);
    UpperTabs tabs = new UpperTabs(context, upper, workspace, diagramController);
    tabs.install(diagramTab, codeTab, splitTab, diagramTools, keyHints);
    tabs.installComparison(compareTab);
    later.comparison(compare, compareTab.selectedProperty());
    sayWhatIsSeen();
    tabs.installNarrow(narrowTabBox, narrowTabs);
    DetachHidden.install(right, List.of(overlay));
    DetachHidden.install(top, List.of(tour));
  }

  /** What a tab hides computes nothing until it is chosen. */
  private void sayWhatIsSeen() {
    BooleanProperty diagramSeen = diagramTab.selectedProperty();
    BooleanProperty splitSeen = splitTab.selectedProperty();
    diagramController.showWhen(diagramSeen.or(splitSeen), diagramSeen);
    codeSeen.bind(codeTab.selectedProperty().or(splitSeen));
    later.code(code, codeSeen);
    later.variables(variables, splitSeen);
    channelController.showWhen(channel.visibleProperty());
  }

  private void showThemeIcon(Theme theme) {
    themeButton.setGraphic(new FontIcon(theme == Theme.LIGHT ? "fth-sun" : "fth-moon"));
  }

  /** Takes drops, and lays the panes out for the room there is. */
  public void attachTo(Scene scene) {
    dropTarget.install(scene);
    new PaneSizes(workspace, context.appearance(), tourController.activeProperty()).follow(scene);
    treeController.focusTree();
    walk().follow(scene);
  }

  /** The panes in the order in which F6 goes through them. */
  private PaneFocus walk() {
    PaneFocus known = paneFocus;
    if (known == null) {
      List<Node> panes = new ArrayList<>(workspace.panes());
      panes.add(tour);
      known = new PaneFocus(root, panes);
      paneFocus = known;
    }
    return known;
  }

  /** Escape belongs to what is open; the same keys lead back. */
  private void switchFullScreen() {
    if (root.getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreenExitHint("");
      stage.setFullScreen(!stage.isFullScreen());
    }
  }

  /** Brings into the middle what the tour speaks of. */
  public void show(Zoom zoom, Window.Panel panel) {
    upperTabs.selectToggle(diagramTab);
    arrange(zoom, panel);
  }

  /** Shows what the command line asked a snapshot to show. */
  public void arrange(Zoom zoom, Window.Panel panel) {
    switch (panel) {
      case MAPS, TABLE, RESIDUAL, NORM, WEIGHTS, RUNS -> lowerController.show(panel);
      case CODE -> upperTabs.selectToggle(codeTab);
      case COMPARE -> upperTabs.selectToggle(compareTab);
      case SPLIT -> upperTabs.selectToggle(splitTab);
    }
    diagramController.show(zoom);
  }

  /** What was kept is best seen where it will be compared. */
  private void keepRun() {
    context.appState().pinnedRuns().keep();
    lowerController.show(Window.Panel.RUNS);
  }

  private void changeArchitecture() {
    new ArchitectureWindow(context).show(root.getScene().getWindow());
  }

  private void about() {
    new AboutDialog(context, root.getScene().getWindow()).show();
  }
}
