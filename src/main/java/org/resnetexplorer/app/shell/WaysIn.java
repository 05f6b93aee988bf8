package org.resnetexplorer.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.PictureDesk;
import org.resnetexplorer.app.common.PictureSource;
import org.resnetexplorer.app.common.Pictures;
import org.resnetexplorer.app.common.Problem;
import org.resnetexplorer.app.pictures.PicturePicker;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.image.PictureFormats;
import org.resnetexplorer.image.PictureLimits;

/** Open dialogs, the clipboard, and what is let go over the window. */
final class WaysIn implements Pictures {
  private final PaneTools tools;
  private final PictureDesk desk;
  private final Messages messages;
  private final Supplier<Window> owner;

  WaysIn(PaneTools tools, PictureDesk desk, Supplier<Window> owner) {
    this.tools = tools;
    this.desk = desk;
    this.messages = tools.messages();
    this.owner = owner;
  }

  @Override
  public void choosePicture() {
    FileChooser chooser = chooser("app.choose.picture", PictureFormats.patterns());
    File folder = new File(desk.recent().lastFolder());
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
    if (chosen != null && !chosen.isEmpty()) {
      desk.incoming().open(chosen.stream().map(File::toPath).toList());
    }
  }

  @Override
  public void browsePictures() {
    new PicturePicker(tools, desk, owner.get()).show();
  }

  @Override
  public void chooseWeights() {
    List<String> endings = List.of("*.safetensors", "*.pth", "*.pt", "*.th", "*.bin");
    File chosen = chooser("app.choose.weights", endings).showOpenDialog(owner.get());
    if (chosen != null) {
      desk.incoming().open(List.of(chosen.toPath()));
    }
  }

  @Override
  public void chooseLabels() {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model != null) {
      File chosen =
          chooser("app.choose.labels", List.of("*.txt", "*.json")).showOpenDialog(owner.get());
      if (chosen != null) {
        tools.workbench().openModel(model.request().withLabels(chosen.toPath()));
      }
    }
  }

  private FileChooser chooser(String titleKey, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text(titleKey));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(messages.text(titleKey + ".filter"), patterns),
            new FileChooser.ExtensionFilter(messages.text("app.choose.all"), "*"));
    return chooser;
  }

  @Override
  public void paste() {
    take(Offer.of(Carried.of(Clipboard.getSystemClipboard())), "app.paste");
  }

  /**
   * Opens what was let go over the window, or says why not.
   *
   * @return whether there was something to open
   */
  boolean drop(Carried carried) {
    return take(Offer.of(carried), "app.drop");
  }

  /**
   * @param way the texts' key: dropped or pasted
   */
  private boolean take(Offer offer, String way) {
    if (offer instanceof Offer.Files files) {
      desk.incoming().open(files.paths().stream().map(Path::toAbsolutePath).toList());
    } else if (offer instanceof Offer.Written written) {
      desk.incoming().open(new PictureSource.OfDataUrl(name(way), written.url()));
    } else if (offer instanceof Offer.Drawn drawn) {
      return takeImage(drawn.image(), way);
    } else if (offer instanceof Offer.Remote remote) {
      refuse("app.remote", Problem.Remedy.NONE, remote.host());
      return false;
    } else {
      refuse(way + ".nothing", Problem.Remedy.CHOOSE_PICTURE);
      return false;
    }
    return true;
  }

  private boolean takeImage(Image image, String way) {
    double pixels = image.getWidth() * image.getHeight();
    if (pixels > PictureLimits.DEFAULT.pixels()) {
      refuse("app.image.large", Problem.Remedy.NONE, name(way), PictureLimits.DEFAULT.pixels());
      return false;
    }
    desk.incoming().open(PastedImage.source(name(way), image));
    return true;
  }

  private String name(String way) {
    return messages.text(way + ".name");
  }

  private void refuse(String key, Problem.Remedy remedy, Object... arguments) {
    tools
        .workbench()
        .report(
            new Problem(
                messages.text(key, arguments),
                messages.text(key + ".why", arguments),
                "",
                messages.text(key + ".next", arguments),
                "",
                remedy));
  }
}
