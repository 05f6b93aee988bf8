package org.resnetexplorer.app.shell.copy;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.export.copy.CopyForm;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/**
 * Puts things on the clipboard in the form that is asked for, and what is too long for it into a
 * file. On the FX thread only; what takes time is done beside it.
 */
public final class Copying {
  private final Background background;
  private final Exports exports;
  private final SavePlaces places;
  private final Messages messages;
  private final ColumnWords columns;
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private Background.Pending pending = new Background.Pending();

  /**
   * @param places where what is too long for a clipboard goes
   */
  public Copying(Background background, Exports exports, SavePlaces places, Messages messages) {
    this.background = background;
    this.exports = exports;
    this.places = places;
    this.messages = messages;
    this.columns = new ColumnWords(messages);
  }

  /** What the last copy came to, in one sentence; empty before. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Whether it goes to a file, as a clipboard is no place for so many numbers. */
  static boolean isForFile(Copyable what, CopyForm form) {
    return what instanceof Copyable.Tensor tensor && tensor.isForFile(form);
  }

  /**
   * @param form one that it has
   */
  public void copy(Copyable what, CopyForm form) {
    pending.cancel();
    Copyable.Drawing drawing = what.drawing();
    if (what instanceof Copyable.Tensor tensor && tensor.isForFile(form)) {
      save(tensor, form);
    } else if (form == CopyForm.PNG && drawing != null) {
      drawing.draw(
          pixels -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(Images.of(pixels));
            put(content, what.name(), form);
          },
          () -> say(messages.text("app.copy.undrawn", what.name())));
    } else {
      pending =
          background.compute(
              () -> asRead(what, form).text(form),
              text -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                put(content, what.name(), form);
              });
    }
  }

  /**
   * Something of the window that no pane shows, as text.
   *
   * @param name what it is
   */
  public void copy(String name, String text) {
    pending.cancel();
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    put(content, name, CopyForm.TEXT);
  }

  /** The first thing of a pane in its usual form. */
  void copy(PaneHost pane) {
    List<Copyable> all = pane.copies();
    if (all.isEmpty()) {
      say(messages.text("app.copy.none", pane.title()));
    } else {
      copy(all.get(0), all.get(0).forms().get(0));
    }
  }

  /** The first thing of a pane that has this form. */
  void copy(PaneHost pane, CopyForm form) {
    pane.copies().stream()
        .filter(each -> each.forms().contains(form))
        .findFirst()
        .ifPresentOrElse(
            found -> copy(found, form),
            () -> say(messages.text("app.copy.none.form", pane.title(), name(form))));
  }

  /** Says that no pane has the keyboard, so that nobody knows what is meant. */
  void nothingMeant() {
    say(messages.text("app.copy.nowhere"));
  }

  String name(CopyForm form) {
    return messages.text("app.copy.form." + form.id());
  }

  /** People read headings in their language, Python its own names. */
  private Copyable asRead(Copyable what, CopyForm form) {
    boolean forPeople = form == CopyForm.TEXT || form == CopyForm.CSV;
    return forPeople && what instanceof Copyable.Table table ? columns.worded(table) : what;
  }

  private void put(ClipboardContent content, String name, CopyForm form) {
    boolean taken = Clipboard.getSystemClipboard().setContent(content);
    say(
        taken
            ? messages.text("app.copy.done", name, name(form))
            : messages.text("app.copy.refused"));
  }

  /** Also what was said before: whoever copies twice is told twice. */
  private void say(String words) {
    said.set("");
    said.set(words);
  }

  private void save(Copyable.Tensor tensor, CopyForm form) {
    places
        .file(messages.text("app.copy.file", tensor.numbers()), fileName(tensor), form.extension())
        .ifPresent(file -> start(file, tensor, form));
  }

  private void start(Path file, Copyable.Tensor tensor, CopyForm form) {
    exports.start(file, target -> tensor.write(target, form));
  }

  /** Shells, addresses and file systems take some signs for something else. */
  private static String fileName(Copyable tensor) {
    return tensor.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-|-$", "");
  }
}
