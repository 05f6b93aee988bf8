package org.resnetexplorer.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.KeyboardTips;
import org.resnetexplorer.app.controls.SortMenu;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.TableTwins;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.FileSaving;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.palette.Palette;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneMenu;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.app.pane.PaneTabs;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.app.settings.LastView;
import org.resnetexplorer.app.shell.copy.CopyMenu;
import org.resnetexplorer.app.shell.copy.CopyStatus;
import org.resnetexplorer.app.shell.copy.Copying;
import org.resnetexplorer.app.shell.copy.FocusedPane;
import org.resnetexplorer.app.shell.frame.Breadcrumb;
import org.resnetexplorer.app.shell.frame.ChangedChip;
import org.resnetexplorer.app.shell.frame.DropTarget;
import org.resnetexplorer.app.shell.frame.LowerArea;
import org.resnetexplorer.app.shell.frame.NarrowBars;
import org.resnetexplorer.app.shell.frame.PaneFocus;
import org.resnetexplorer.app.shell.frame.PaneHosts;
import org.resnetexplorer.app.shell.frame.PaneSizes;
import org.resnetexplorer.app.shell.frame.PathRow;
import org.resnetexplorer.app.shell.frame.UpperArea;
import org.resnetexplorer.app.shell.frame.Workspace;
import org.resnetexplorer.app.shell.report.Reporting;
import org.resnetexplorer.app.shell.status.DownloadConsent;
import org.resnetexplorer.app.shell.status.DownloadStatus;
import org.resnetexplorer.app.shell.status.ExportStatus;
import org.resnetexplorer.app.shell.status.PauseStatus;
import org.resnetexplorer.app.shell.status.ProblemView;
import org.resnetexplorer.app.shell.status.ReloadNotice;
import org.resnetexplorer.app.shell.status.StatusBar;
import org.resnetexplorer.app.shell.status.SteppingStatus;
import org.resnetexplorer.app.tour.TourPane;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.text.Messages;

/** The frame of the window: puts panes, tabs, tool bar, messages and status bar together. */
public final class MainController implements PaneStage {
  private final Panes panes;
  private final PaneHosts hosts;
  private final PaneTabs lowerTabs;
  private final PaneTabs upperTabs;
  private final PaneContext context;
  private final PictureServices services;
  private final WindowParts parts;
  private final WaysIn waysIn;
  private final Copying copying;
  private final FocusedPane focusedPane = new FocusedPane();
  private final CopyMenu copyMenu;
  private final Reporting reporting;
  private final Actions actions;
  private final PaneChoice choice;
  private final InSight inSight;

  private @Nullable PaneFocus paneFocus;
  private DropTarget dropTarget;
  private Palette palette;

  @FXML private BorderPane root;
  @FXML private MenuBar menuBar;
  @FXML private MenuButton modelChooser;
  @FXML private Button architecture;
  @FXML private Button openPicture;
  @FXML private HBox stepButtons;
  @FXML private HBox searchBox;
  @FXML private Button themeButton;
  @FXML private Workspace workspace;
  @FXML private HBox upperHeader;
  @FXML private PathRow breadcrumb;
  @FXML private HBox changedChip;
  @FXML private HBox upperTools;
  @FXML private VBox problemArea;
  @FXML private UpperArea upper;
  @FXML private HBox keyHints;
  @FXML private LowerArea lower;
  @FXML private StackPane left;
  @FXML private StackPane upperRight;
  @FXML private StackPane right;
  @FXML private Label statusText;
  @FXML private ProgressBar progress;
  @FXML private Button stopPicture;
  @FXML private HBox downloadBox;
  @FXML private HBox exportBox;
  @FXML private HBox reloadBox;
  @FXML private Label statusPause;
  @FXML private Label statusCopied;
  @FXML private Label statusModel;
  @FXML private Label statusCall;
  @FXML private Label statusStepping;
  @FXML private Label statusMemory;
  @FXML private Button tourButton;
  @FXML private VBox top;

  public MainController(
      Panes panes, PaneContext context, PictureServices services, WindowParts parts) {
    this.panes = panes;
    this.context = context;
    this.services = services;
    this.parts = parts;
    this.waysIn =
        new WaysIn(context, services, parts.checkpoints(), () -> root.getScene().getWindow());
    Exports exports = parts.exports();
    SavePlaces places = parts.places();
    this.hosts =
        new PaneHosts(
            panes.all(),
            context,
            new PaneServices(
                parts.samples(),
                services,
                waysIn,
                exports,
                places,
                parts.taught(),
                parts.checkpoints(),
                this));
    this.lowerTabs = new PaneTabs(hosts.at(Place.LOWER));
    this.upperTabs = new PaneTabs(hosts.at(Place.UPPER));
    this.choice = new PaneChoice(panes, hosts, upperTabs, lowerTabs);
    this.inSight = new InSight(choice, context.appState().pinnedRuns(), panes.diagram());
    FileSaving saving = new FileSaving(context.appState(), context.background(), exports);
    parts.views().attach(new WindowPanes(panes, upperTabs, lowerTabs, choice::show));
    this.copying = new Copying(context.background(), exports, places, context.messages());
    this.copyMenu = new CopyMenu(copying, focusedPane, context.messages());
    this.reporting = new Reporting(context.appState(), exports, places, hosts::inOrder);
    this.actions =
        new Actions(
            context,
            waysIn,
            new PictureActions(waysIn, services.strip(), context.appState().orientationProperty()),
            new ExportActions(panes.maps()),
            new DiagramActions(
                panes.diagram(), hosts.host("diagram").shown(), context.appearance()),
            new ViewActions(
                parts.views(),
                saving,
                places,
                waysIn,
                copying,
                new Condition(
                    context.appState().modelProperty().map(model -> true).orElse(false), "model"),
                context.messages()),
            new CopyActions(copyMenu),
            new CheckpointActions(waysIn, parts.checkpoints()),
            commands(
                new Dialogs(context, parts.settings(), saving, () -> root.getScene().getWindow())));
  }

  private Commands commands(Dialogs dialogs) {
    return new Commands(
        () -> panes.tree().focusSearch(),
        () -> palette.toggle(),
        dialogs::settings,
        Platform::exit,
        dialogs::about,
        this::toggleDebugColumn,
        this::editBreakpoint,
        inSight::exportDiagram,
        dialogs::saveModel,
        reporting::ask,
        dialogs::changeArchitecture,
        step -> walk().step(step),
        dialogs::switchFullScreen,
        () -> dialogs.shortcuts(menuBar),
        inSight::keepRun,
        inSight::releaseRun,
        panes.tour());
  }

  /** Writes down what is open. */
  public Reporting reporting() {
    return reporting;
  }

  public TourPane tour() {
    return panes.tour();
  }

  public WaysIn waysIn() {
    return waysIn;
  }

  @FXML
  private void initialize() {
    MenuPlan plan = new MenuPlan(actions, new RecentMenu(context, services), context.messages());
    plan.fill(menuBar);
    MenuPlan.append(
        menuBar, "view", new PanesMenu(context.messages(), choice::show).of(lowerTabs, upperTabs));
    MenuPlan.append(menuBar, "view", plan.items("zoom-in", "zoom-out", "zoom-fit"));
    MenuPlan.append(menuBar, "view", plan.items("mean-maps", "reduce-motion"));
    plan.dress(openPicture, "open-picture", true);
    plan.dress(architecture, "architecture", false);
    new StepBar(context, plan).fill(stepButtons);
    plan.dress(themeButton, "theme", false);
    plan.dress(tourButton, "tour", true);
    Subscriptions.now(context.appearance().themeProperty(), this::showThemeIcon);
    searchBox.getChildren().setAll(panes.tree().searchField());
    MenuPlan.append(menuBar, "view", panes.overlay().menu());
    DownloadConsent asking =
        new DownloadConsent(
            parts.downloads(),
            context.appState(),
            () -> root.getScene().getWindow(),
            parts.consent());
    new ModelChooser(
            modelChooser,
            context,
            parts.catalog(),
            parts.recent(),
            asking,
            actions.get("compare-bundled"),
            waysIn::chooseWeights)
        .install();
    new DownloadStatus(downloadBox, parts.downloads(), context.messages()).install();
    new ReloadNotice(reloadBox, parts.openFile(), context.messages()).install();
    new ExportStatus(exportBox, parts.exports(), context.messages()).install();
    new ProblemView(problemArea, context.appState(), waysIn);
    new Breadcrumb(breadcrumb, context).install();
    new ChangedChip(changedChip, context).install();
    new StatusBar(statusText, progress, stopPicture, statusModel, statusCall, statusMemory, context)
        .install();
    new PauseStatus(statusPause, context, parts.breakpoints()).install();
    dropTarget = new DropTarget(DropTarget.frameOver(root), waysIn::drop);
    PaletteContents contents =
        new PaletteContents(
            menuBar,
            actions,
            hosts,
            panes.outer(),
            choice::show,
            context,
            parts.samples(),
            services);
    palette = new Palette(root, context.messages(), contents::list);
    installMiddle();
    installSides();
    new SteppingStatus(statusStepping, context).install();
    List<MenuItem> forSelection = plan.forSelection();
    PaneMenu.offer(hosts.host("tree"), click -> forSelection);
    PaneMenu.offer(hosts.host("diagram"), click -> forSelection);
    copyMenu.install(root);
    new CopyStatus(statusCopied, copying);
    NarrowBars narrow = new NarrowBars(context.appearance());
    narrow.keepWhole(List.of(openPicture, tourButton));
    narrow.shorten(List.of(openPicture, tourButton));
  }

  /** While one steps the channel gives its place to what belongs to the debugger. */
  private void toggleDebugColumn() {
    BooleanProperty shown = panes.breakpoints().shownProperty();
    shown.set(panes.overlay().isOpen() || !shown.get());
    panes.overlay().leave();
  }

  private void editBreakpoint() {
    panes.overlay().leave();
    panes.breakpoints().edit();
  }

  /** What a tab hides computes nothing until it is chosen, and is not even there the first time. */
  private void installMiddle() {
    upperHeader.getChildren().addAll(0, upperTabs.nodes());
    Node overlayMenu = panes.overlay().headerMenu();
    overlayMenu.visibleProperty().bind(choice.upperTab("diagram").selectedProperty());
    overlayMenu.managedProperty().bind(overlayMenu.visibleProperty());
    upperTools.getChildren().add(overlayMenu);
    new UpperTabs(context, upperTabs, hosts, upper, workspace).install(upperTools, keyHints);
    lower.install(lowerTabs, hosts, context.appearance(), context.messages().text("app.tab.more"));
  }

  private void installSides() {
    Messages messages = context.messages();
    workspace.name(
        messages.text("app.divider.tree"),
        messages.text("app.divider.right"),
        messages.text("app.divider.lower"));
    new SidePanes(hosts).install(left, upperRight, right, top);
  }

  private void showThemeIcon(Theme theme) {
    themeButton.setGraphic(new FontIcon(theme == Theme.LIGHT ? "fth-sun" : "fth-moon"));
  }

  /** Takes drops, and lays the panes out for the room there is. */
  public void attachTo(Scene scene) {
    dropTarget.install(scene);
    palette.follow(scene);
    new TableTwins(context.messages()).follow(scene);
    new SortMenu(context.messages()).follow(scene);
    new KeyboardTips().follow(scene);
    new UndoKeys(actions).install(scene);
    new PaneSizes(
            workspace,
            context.appearance(),
            panes.tour().activeProperty(),
            hosts.host("tour"),
            lowerTabs.isReadProperty())
        .follow(scene);
    panes.tree().focusTree();
    walk().follow(scene);
    inSight.follow(parts.checkpoints().seriesProperty());
    focusedPane.follow(scene);
  }

  /** Brings panes to the front that were there before. */
  public void restorePanes(List<String> ids) {
    choice.open().restore(ids);
  }

  /** Puts the dividers where a hand had put them before. */
  public void restoreDividers(LastView.Dividers dividers) {
    workspace.restore(dividers);
  }

  /** Tells which panes are in front and where a hand has put the dividers, when they change. */
  public void rememberView(
      Consumer<List<String>> openPanes, Consumer<LastView.@Nullable Dividers> dividers) {
    Subscriptions.now(choice.open().chosenProperty(), openPanes);
    Subscriptions.now(workspace.movedProperty(), dividers);
  }

  /** The panes in the order in which F6 goes through them. */
  private PaneFocus walk() {
    PaneFocus known = paneFocus;
    if (known == null) {
      List<Node> inOrder = new ArrayList<>(workspace.panes());
      inOrder.add(hosts.host("tour"));
      known = new PaneFocus(root, inOrder);
      paneFocus = known;
    }
    return known;
  }

  @Override
  public void show(Zoom zoom, String pane) {
    choice.show(zoom, pane);
  }

  /** Shows what the command line asked a snapshot to show. */
  public void arrange(Zoom zoom, String pane) {
    choice.arrange(zoom, pane);
  }

  @Override
  public void show(String pane) {
    choice.show(pane);
  }
}
