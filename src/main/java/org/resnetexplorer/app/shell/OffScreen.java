package org.resnetexplorer.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.resnetexplorer.app.common.Activity;
import org.resnetexplorer.app.common.EngineStatus;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.PictureSource;
import org.resnetexplorer.app.common.Problem;
import org.resnetexplorer.app.common.Samples;
import org.resnetexplorer.app.common.Step;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.app.common.Theme;
import org.resnetexplorer.app.common.Workbench;
import org.resnetexplorer.cli.AppFolders;
import org.resnetexplorer.cli.Window;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.image.PngWriter;
import org.resnetexplorer.network.Network;

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
    this.composition =
        new Composition(AppFolders.ofThisProcess(), request.language(), Engine::start);
  }

  /**
   * @param done gets the problem shown, in words, or nothing; on the FX thread
   */
  void draw(Consumer<String> done) {
    PaneTools tools = composition.tools();
    tools.appearance().themeProperty().set(request.dark() ? Theme.DARK : Theme.LIGHT);
    Composition.View view = composition.view();
    composition.startEngine();
    Stage stage = new Stage();
    stage.setWidth(request.width());
    stage.setHeight(request.height());
    stage.setScene(view.scene());
    stage.show();
    begin();
    new AnimationTimer() {
      private int quiet;
      private boolean kept = request.keptFirst() == null;
      private boolean arranged;

      @Override
      public void handle(long now) {
        quiet = isQuiet() ? quiet + 1 : 0;
        if (quiet == QUIET_PULSES && !kept) {
          kept = true;
          quiet = 0;
          keepAndGoOn(tools.workbench());
        } else if (quiet == QUIET_PULSES && !arranged) {
          arranged = true;
          quiet = 0;
          arrange(tools, view.main());
        } else if (quiet == LAST_QUIET_PULSES) {
          stop();
          String problem = write(view, problem(tools));
          stage.hide();
          composition.close();
          done.accept(problem);
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

  private void keepAndGoOn(Workbench workbench) {
    workbench.keeper().keep();
    Window.KeptFirst kept = request.keptFirst();
    if (kept != null && kept.model() != null) {
      workbench.openModel(request.model());
    }
    if (kept != null && kept.picture() != null) {
      Path picture = request.picture();
      workbench.openPicture(
          picture == null ? new Samples().first() : new PictureSource.OfFile(picture));
    }
  }

  private boolean isQuiet() {
    PaneTools tools = composition.tools();
    Workbench workbench = tools.workbench();
    return workbench.activityProperty().get() instanceof Activity.Idle
        && !(workbench.engineStatusProperty().get() instanceof EngineStatus.Starting)
        && tools.background().isIdle()
        && composition.desk().thumbnails().isIdle();
  }

  private void arrange(PaneTools tools, MainController main) {
    Network network = tools.workbench().modelProperty().get().network();
    if (request.step() != null) {
      select(tools, network, request.step());
      tools.debugger().step(Step.CURSOR);
    }
    if (request.select() != null) {
      select(tools, network, request.select());
    }
    tools.overlays().chosenProperty().set(request.overlay());
    main.arrange(request.zoom(), request.panel());
    if (request.tour() != null) {
      main.tour().startAt(request.tour());
    }
  }

  private static void select(PaneTools tools, Network network, String name) {
    Target target =
        network.findCall(name).isPresent() ? new Target.OfCall(name) : new Target.OfModule(name);
    if (target.existsIn(network)) {
      tools.selection().select(target);
    }
  }

  private static String problem(PaneTools tools) {
    Problem problem = tools.workbench().problemProperty().get();
    return problem == null ? "" : problem.title() + ". " + problem.why();
  }

  private String write(Composition.View view, String problem) {
    WritableImage image = view.scene().snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    try {
      PngWriter.write(request.out(), width, height, argb);
      return problem;
    } catch (IOException e) {
      return composition.tools().messages().text("cli.unwritable", request.out());
    }
  }
}
