package org.resnetexplorer.app.shell;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.PictureSource;
import org.resnetexplorer.app.common.Pictures;
import org.resnetexplorer.app.common.Problem;

/** Open dialogs, the clipboard, and drops anywhere on the window. */
final class WaysIn implements Pictures {
  private static final PseudoClass DROP_ACCEPTED = PseudoClass.getPseudoClass("drop-accepted");

  private final PaneTools tools;
  private final Supplier<Window> owner;

  WaysIn(PaneTools tools, Supplier<Window> owner) {
    this.tools = tools;
    this.owner = owner;
  }

  @Override
  public void choosePicture() {
    choose("app.choose.picture", List.of("*.jpg", "*.jpeg", "*.png", "*.gif", "*.bmp"));
  }

  @Override
  public void chooseWeights() {
    choose("app.choose.weights", List.of("*.safetensors", "*.pth", "*.pt", "*.th", "*.bin"));
  }

  @Override
  public void chooseLabels() {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model != null) {
      ask("app.choose.labels", List.of("*.txt", "*.json"))
          .ifPresent(file -> tools.workbench().openModel(model.request().withLabels(file)));
    }
  }

  private void choose(String titleKey, List<String> patterns) {
    ask(titleKey, patterns).ifPresent(file -> tools.workbench().openFiles(List.of(file)));
  }

  private Optional<Path> ask(String titleKey, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(tools.messages().text(titleKey));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(tools.messages().text(titleKey + ".filter"), patterns),
            new FileChooser.ExtensionFilter(tools.messages().text("app.choose.all"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
  }

  @Override
  public void paste() {
    if (!take(Clipboard.getSystemClipboard())) {
      refuse("app.paste.nothing");
    }
  }

  /** Takes drops on the whole scene; the frame lights up while something acceptable is over it. */
  void acceptDrops(Scene scene, Node frame) {
    scene.setOnDragOver(
        event -> {
          if (acceptable(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            frame.pseudoClassStateChanged(DROP_ACCEPTED, true);
          }
          event.consume();
        });
    scene.setOnDragExited(event -> frame.pseudoClassStateChanged(DROP_ACCEPTED, false));
    scene.setOnDragDropped(event -> dropped(event, frame));
  }

  private void dropped(DragEvent event, Node frame) {
    frame.pseudoClassStateChanged(DROP_ACCEPTED, false);
    event.setDropCompleted(drop(event.getDragboard()));
    event.consume();
  }

  /**
   * Opens what was let go over the window, or says why not.
   *
   * @return whether there was something to open
   */
  boolean drop(Clipboard board) {
    boolean taken = take(board);
    if (!taken) {
      refuse("app.drop.nothing");
    }
    return taken;
  }

  private static boolean acceptable(Clipboard board) {
    return board.hasFiles() || board.hasImage() || board.hasString() || board.hasUrl();
  }

  /** Linux desktops hand over drops in parts, so each kind is tried in turn. */
  private boolean take(Clipboard board) {
    List<File> files = board.getFiles();
    if (files != null && !files.isEmpty()) {
      tools.workbench().openFiles(files.stream().map(File::toPath).toList());
      return true;
    }
    Image image = board.getImage();
    if (image != null && image.getPixelReader() != null) {
      String name = tools.messages().text("app.paste.name");
      PictureSource source = PastedImage.source(name, image);
      tools.workbench().openPicture(source);
      return true;
    }
    return takeText(board.getString());
  }

  private boolean takeText(String text) {
    if (text == null || text.isBlank() || text.length() > 4096 || text.strip().contains("\n")) {
      return false;
    }
    String path = text.strip();
    try {
      Path file = path.startsWith("file:") ? Path.of(URI.create(path)) : Path.of(path);
      if (!file.toFile().isFile()) {
        return false;
      }
      tools.workbench().openFiles(List.of(file));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void refuse(String key) {
    tools
        .workbench()
        .report(
            new Problem(
                tools.messages().text(key),
                tools.messages().text(key + ".why"),
                "",
                tools.messages().text(key + ".next"),
                "",
                Problem.Remedy.CHOOSE_PICTURE));
  }
}
