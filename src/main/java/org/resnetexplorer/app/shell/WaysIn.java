package org.resnetexplorer.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.intake.DragContent;
import org.resnetexplorer.app.intake.DropOffer;
import org.resnetexplorer.app.intake.PastedImage;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pictures.PicturePicker;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.exploration.session.ViewFile;
import org.resnetexplorer.image.PictureLimits;
import org.resnetexplorer.image.read.PictureFormats;
import org.resnetexplorer.text.Messages;

/** Open dialogs, the clipboard, and what is let go over the window. */
public final class WaysIn implements Pictures {
  private final PaneContext context;
  private final PictureServices services;
  private final Messages messages;
  private final Checkpoints checkpoints;
  private final Supplier<Window> owner;

  WaysIn(
      PaneContext context,
      PictureServices services,
      Checkpoints checkpoints,
      Supplier<Window> owner) {
    this.context = context;
    this.services = services;
    this.checkpoints = checkpoints;
    this.messages = context.messages();
    this.owner = owner;
  }

  @Override
  public void choosePicture() {
    FileChooser chooser = chooser("app.choose.picture", PictureFormats.patterns());
    File folder = new File(services.recent().lastFolder());
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
    if (chosen != null && !chosen.isEmpty()) {
      services.incoming().open(chosen.stream().map(File::toPath).toList());
    }
  }

  @Override
  public void browsePictures() {
    new PicturePicker(context, services, owner.get()).show();
  }

  @Override
  public void chooseWeights() {
    List<String> endings =
        List.of(
            "*.safetensors",
            "*.pth",
            "*.pt",
            "*.th",
            "*.bin",
            "*.ckpt",
            "*.tar",
            "*.npz",
            "*.pkl",
            "*.index.json");
    File chosen = chooser("app.choose.weights", endings).showOpenDialog(owner.get());
    if (chosen != null) {
      services.incoming().openWeights(chosen.toPath());
    }
  }

  @Override
  public void chooseLabels() {
    OpenModel model = context.appState().modelProperty().get();
    if (model != null) {
      File chosen =
          chooser("app.choose.labels", List.of("*.txt", "*.json", "*.csv"))
              .showOpenDialog(owner.get());
      if (chosen != null) {
        context.appState().openModel(model.request().withLabels(chosen.toPath()));
      }
    }
  }

  @Override
  public void chooseDataSet() {
    File last = new File(services.recent().lastFolder());
    File chosen = folderChooser("app.choose.data-set", last).showDialog(owner.get());
    if (chosen != null) {
      context.dataSets().open(chosen.toPath());
    }
  }

  @Override
  public void chooseCheckpoints() {
    File chosen = folderChooser("app.choose.checkpoints", besideTheModel()).showDialog(owner.get());
    if (chosen != null) {
      checkpoints.open(List.of(chosen.toPath()));
    }
  }

  /** Where the open weights lie others of their training may lie too; else the last folder. */
  private File besideTheModel() {
    OpenModel model = context.appState().modelProperty().get();
    Path file = model == null ? null : model.file();
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    return folder == null ? new File(services.recent().lastFolder()) : folder.toFile();
  }

  private DirectoryChooser folderChooser(String title, File first) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.text(title));
    if (first.isDirectory()) {
      chooser.setInitialDirectory(first);
    }
    return chooser;
  }

  @Override
  public void chooseTruth() {
    File chosen =
        chooser("app.choose.truth", List.of("*.csv", "*.txt", "*.json"))
            .showOpenDialog(owner.get());
    if (chosen != null) {
      context.dataSets().map(chosen.toPath());
    }
  }

  /** Asks for a session file, and opens it. */
  void chooseSession() {
    File chosen =
        chooser("app.choose.session", List.of("*." + ViewFile.ENDING)).showOpenDialog(owner.get());
    if (chosen != null) {
      services.incoming().open(List.of(chosen.toPath()));
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
    take(DropOffer.of(DragContent.of(Clipboard.getSystemClipboard())), "app.paste");
  }

  /**
   * Opens what was let go over the window, or says why not.
   *
   * @return whether there was something to open
   */
  public boolean drop(DragContent carried) {
    return take(DropOffer.of(carried), "app.drop");
  }

  /**
   * @param way the texts' key: dropped or pasted
   */
  private boolean take(DropOffer offer, String way) {
    if (offer instanceof DropOffer.View view) {
      services.incoming().openView(view.line());
    } else if (offer instanceof DropOffer.Files files) {
      services.incoming().open(files.paths().stream().map(Path::toAbsolutePath).toList());
    } else if (offer instanceof DropOffer.Named named) {
      services
          .incoming()
          .openIfThere(
              named.paths().stream().map(Path::toAbsolutePath).toList(),
              refusal(way + ".nothing", Problem.Remedy.CHOOSE_PICTURE));
    } else if (offer instanceof DropOffer.Written written) {
      services.incoming().open(new PictureSource.OfDataUrl(name(way), written.url()));
    } else if (offer instanceof DropOffer.Drawn drawn) {
      return takeImage(drawn.image(), way);
    } else if (offer instanceof DropOffer.Remote remote) {
      refuse("app.remote", Problem.Remedy.NONE, remote.host());
      return false;
    } else if (offer instanceof DropOffer.BehindPortal) {
      refuse("app.portal", Problem.Remedy.CHOOSE_PICTURE);
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
    services.incoming().open(PastedImage.source(name(way), image));
    return true;
  }

  private String name(String way) {
    return messages.text(way + ".name");
  }

  private void refuse(String key, Problem.Remedy remedy, Object... arguments) {
    context.appState().report(refusal(key, remedy, arguments));
  }

  private Problem refusal(String key, Problem.Remedy remedy, Object... arguments) {
    return new Problem(
        messages.text(key, arguments),
        messages.text(key + ".why", arguments),
        "",
        messages.text(key + ".next", arguments),
        "",
        remedy);
  }
}
