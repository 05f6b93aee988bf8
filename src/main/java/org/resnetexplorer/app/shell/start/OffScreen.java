package org.resnetexplorer.app.shell.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.settings.Preferences;
import org.resnetexplorer.app.settings.SettingsStore;
import org.resnetexplorer.app.shell.MainController;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.cli.Window;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.MachineChoices;
import org.resnetexplorer.exploration.SavedMachine;
import org.resnetexplorer.export.PngWriter;
import org.resnetexplorer.export.report.Report;
import org.resnetexplorer.export.report.ReportHtml;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.AppFolders;

/** Draws the real window where nobody sees it, once everything that was asked for is there. */
final class OffScreen {
  /** Pulses without any work left before the picture is taken; layout may need one or two. */
  private static final int QUIET_PULSES = 6;

  /** The samples wait for half a second without work before they are decoded, so this is longer. */
  private static final int LAST_QUIET_PULSES = 40;

  private final Window.Snapshot request;
  private final Composition composition;

  OffScreen(Window.Snapshot request) {
    this.request = request;
    AppFolders folders = AppFolders.ofThisProcess();
    MachineChoices machine = SavedMachine.in(folders.settingsFile());
    this.composition =
        new Composition(
            folders,
            request.language(),
            new EngineStart(() -> machine.engine(folders), Engine::start),
            SettingsStore.forgetting(
                Composition.STILL
                    .withTheme(request.dark() ? Theme.DARK : Theme.LIGHT)
                    .withPreferences(Preferences.FIRST.withTextSize(request.textSize()))
                    .withMachine(machine)));
  }

  /**
   * @param done gets the problem shown, in words, or nothing; on the FX thread
   */
  void draw(Consumer<String> done) {
    PaneContext context = composition.context();
    Composition.View view = composition.view();
    composition.startEngine();
    Stage stage = new Stage();
    stage.setWidth(request.width());
    stage.setHeight(request.height());
    stage.setScene(view.scene());
    stage.show();
    // Showing it gives it the scale of the screen, which there is none of.
    stage.setRenderScaleX(request.scale());
    stage.setRenderScaleY(request.scale());
    begin();
    new AnimationTimer() {
      private int quiet;
      private String earlier = "";
      private boolean kept = request.keptFirst() == null;
      private boolean opened = request.saved() == null;
      private boolean arranged;

      @Override
      public void handle(long now) {
        quiet = isQuiet() ? quiet + 1 : 0;
        if (quiet == QUIET_PULSES && !kept) {
          kept = true;
          quiet = 0;
          earlier = problem(context);
          keepAndGoOn(context.appState());
        } else if (quiet == QUIET_PULSES && !opened) {
          opened = true;
          arranged = true;
          quiet = 0;
          composition.views().open(request.saved());
        } else if (quiet == QUIET_PULSES && !arranged) {
          arranged = true;
          quiet = 0;
          arrange(context, view.main());
        } else if (quiet == LAST_QUIET_PULSES) {
          stop();
          write(
              view,
              earlier.isEmpty() ? problem(context) : earlier,
              problem -> {
                stage.hide();
                composition.close();
                done.accept(problem);
              });
        }
      }
    }.start();
  }

  /** What is to be kept comes first, and what is to be shown after it. */
  private void begin() {
    Window.KeptFirst kept = request.keptFirst();
    String model = kept == null || kept.model() == null ? request.model() : kept.model();
    Path picture = kept == null || kept.picture() == null ? request.picture() : kept.picture();
    composition.begin(model, picture == null ? List.of() : List.of(picture));
  }

  private void keepAndGoOn(AppState appState) {
    appState.pinnedRuns().keep();
    Window.KeptFirst kept = request.keptFirst();
    if (kept != null && kept.model() != null) {
      appState.openModel(request.model());
    }
    if (kept != null && kept.picture() != null) {
      Path picture = request.picture();
      appState.openPicture(
          picture == null ? new Samples().first() : new PictureSource.OfFile(picture));
    }
  }

  private boolean isQuiet() {
    PaneContext context = composition.context();
    AppState appState = context.appState();
    return appState.activityProperty().get() instanceof Activity.Idle
        && !(appState.engineStatusProperty().get() instanceof EngineStatus.Starting)
        && context.background().isIdle()
        && context.dataSets().isIdle()
        && composition.checkpoints().isIdle()
        && composition.views().isIdle()
        && composition.services().incoming().isIdle()
        && composition.services().thumbnails().isIdle();
  }

  private void arrange(PaneContext context, MainController main) {
    Network network = context.appState().modelProperty().get().network();
    if (request.step() != null) {
      select(context, network, request.step());
      context.debugger().step(Step.CURSOR);
    }
    if (request.select() != null) {
      select(context, network, request.select());
    }
    if (request.folder() != null) {
      context.dataSets().open(request.folder());
    }
    if (request.checkpoints() != null) {
      composition.checkpoints().open(List.of(request.checkpoints()));
    }
    context.overlays().chosenProperty().set(request.overlay());
    if (isAsAtFirst()) {
      main.show(request.pane());
    } else {
      main.arrange(request.zoom(), request.pane());
    }
    if (request.tour() != null) {
      main.tour().startAt(request.tour());
    }
  }

  /** Whether nothing is said of what to look at, so that the window looks as it does at first. */
  private boolean isAsAtFirst() {
    return request.select() == null && request.step() == null && request.zoom() == Zoom.AUTO;
  }

  private static void select(PaneContext context, Network network, String name) {
    Target target =
        network.findCall(name).isPresent() ? new Target.OfCall(name) : new Target.OfModule(name);
    context.selection().select(target);
  }

  private static String problem(PaneContext context) {
    Problem problem = context.appState().problemProperty().get();
    Explained refused = context.dataSets().refusedProperty().get();
    if (problem == null && refused != null) {
      return refused.whole();
    }
    return problem == null
        ? ""
        : String.join(" ", problem.title() + ".", problem.why(), problem.next()).strip();
  }

  private void write(Composition.View view, String problem, Consumer<String> done) {
    if (request.isReport()) {
      view.main()
          .reporting()
          .make(
              report ->
                  composition
                      .context()
                      .background()
                      .compute(() -> writeReport(report, problem), done));
    } else {
      done.accept(writePicture(view, problem));
    }
  }

  private String writeReport(Report report, String problem) {
    try {
      ReportHtml.write(request.out(), report);
      return problem;
    } catch (IOException e) {
      return composition.context().messages().text("cli.unwritable", request.out());
    }
  }

  /** As a screen of the scale shows it: whatever is painted has the pixels for it already. */
  private WritableImage picture(Scene scene) {
    double scale = request.scale();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(scale, scale));
    parameters.setFill(scene.getFill());
    parameters.setViewport(
        new Rectangle2D(0, 0, scale * scene.getWidth(), scale * scene.getHeight()));
    return scene.getRoot().snapshot(parameters, null);
  }

  private String writePicture(Composition.View view, String problem) {
    try {
      PngWriter.write(request.out(), Images.pixels(picture(view.scene())));
      return problem;
    } catch (IOException e) {
      return composition.context().messages().text("cli.unwritable", request.out());
    }
  }
}
