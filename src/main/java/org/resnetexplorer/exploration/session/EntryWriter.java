package org.resnetexplorer.exploration.session;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;

/** A view as its parts in words, without those that say what is so anyway. */
final class EntryWriter {
  /** What a sample's name is written behind. */
  static final String SAMPLES = "samples/";

  private final List<Entry> entries = new ArrayList<>();

  private EntryWriter() {}

  static List<Entry> of(SavedView view) {
    EntryWriter writer = new EntryWriter();
    writer.run("", view.shown());
    if (view.kept() != null) {
      writer.run(Key.KEPT, view.kept());
    }
    writer.look(view.look());
    writer.data(view.data());
    writer.checkpoints(view.checkpoints());
    view.stops().forEach(stop -> writer.put("", Key.BREAKPOINT, StopText.of(stop)));
    writer.bytes("", view.shown());
    if (view.kept() != null) {
      writer.bytes(Key.KEPT, view.kept());
    }
    return List.copyOf(writer.entries);
  }

  private void put(String prefix, Key key, @Nullable String value) {
    if (value != null) {
      entries.add(new Entry(prefix + key.word(), value));
    }
  }

  private void run(String prefix, SavedRun run) {
    SavedModel model = run.model();
    if (model != null) {
      put(prefix, Key.MODEL, model.argument());
      put(prefix, Key.MODEL_BESIDE, model.beside());
      put(
          prefix,
          Key.MODEL_IDENTITY,
          model.identity() == null ? null : model.identity().toString());
      file(prefix, Key.LABELS, Key.LABELS_BESIDE, model.labels());
      model.choices().lines().forEach(line -> put(prefix, Key.CHOICE, line));
    }
    if (run.picture() instanceof SavedPicture.Sample sample) {
      put(prefix, Key.PICTURE, SAMPLES + sample.name());
    } else if (run.picture() instanceof SavedPicture.OfFile of) {
      file(prefix, Key.PICTURE, Key.PICTURE_BESIDE, of.file());
    } else if (run.picture() instanceof SavedPicture.OfBytes of) {
      put(prefix, Key.PICTURE, of.name());
    }
    changes(prefix, run.changes());
  }

  /** Behind all that people may want to read. */
  private void bytes(String prefix, SavedRun run) {
    if (run.picture() instanceof SavedPicture.OfBytes of) {
      put(prefix, Key.PICTURE_BYTES, Base64.getEncoder().encodeToString(of.bytes()));
    }
  }

  private void data(@Nullable SavedData data) {
    if (data instanceof SavedData.Samples) {
      put("", Key.FOLDER, SAMPLES);
    } else if (data instanceof SavedData.OfFolder of) {
      file("", Key.FOLDER, Key.FOLDER_BESIDE, of.folder());
      put("", Key.FOLDER_SET, of.set());
      file("", Key.FOLDER_TRUTH, Key.FOLDER_TRUTH_BESIDE, of.truth());
    }
  }

  private void checkpoints(List<SavedFile> checkpoints) {
    checkpoints.forEach(file -> put("", Key.CHECKPOINTS, file.path()));
    if (checkpoints.stream().anyMatch(file -> file.beside() != null)) {
      // Each in the place of its path, so that one that has no way from here is there too.
      checkpoints.forEach(
          file -> put("", Key.CHECKPOINTS_BESIDE, Objects.requireNonNullElse(file.beside(), "")));
    }
  }

  private void file(String prefix, Key path, Key beside, @Nullable SavedFile file) {
    if (file != null) {
      put(prefix, path, file.path());
      put(prefix, beside, file.beside());
    }
  }

  private void changes(String prefix, SavedChanges changes) {
    CropWindow crop = changes.crop();
    if (crop != null) {
      put(prefix, Key.CROP, joined(crop.x(), crop.y(), crop.side()));
    }
    Adjustments now = changes.adjustments();
    Adjustments none = Adjustments.NONE;
    adjusted(prefix, Key.BRIGHTNESS, now.brightness(), none.brightness());
    adjusted(prefix, Key.CONTRAST, now.contrast(), none.contrast());
    adjusted(prefix, Key.BLUR, now.blur(), none.blur());
    adjusted(prefix, Key.NOISE, now.noise(), none.noise());
    Adjustments.GreySquare grey = now.grey();
    if (grey != null) {
      put(prefix, Key.GREY, grey.x() + "," + grey.y() + "," + grey.side());
    }
    changes.lesions().forEach(lesion -> put(prefix, Key.LESION, LesionText.of(lesion)));
    changes.transplants().forEach(call -> put(prefix, Key.TRANSPLANT, call));
  }

  private void adjusted(String prefix, Key key, double value, double none) {
    put(prefix, key, value == none ? null : Words.of(value));
  }

  private static String joined(double first, double second, double third) {
    return Words.of(first) + "," + Words.of(second) + "," + Words.of(third);
  }

  private void look(SavedLook look) {
    boolean turned = look.orientation() != Orientation.UPRIGHT;
    put("", Key.ORIENTATION, turned ? Words.of(look.orientation()) : null);
    put("", Key.SELECT, look.select());
    put("", Key.CHANNEL, look.channel() == null ? null : look.channel().toString());
    SavedLook.SavedCell cell = look.cell();
    put("", Key.CELL, cell == null ? null : cell.row() + "," + cell.column());
    put("", Key.ZOOM, look.zoom() == Zoom.AUTO ? null : Words.of(look.zoom()));
    put("", Key.PANES, look.panes().isEmpty() ? null : String.join(",", look.panes()));
    put("", Key.OVERLAY, look.overlay() == null ? null : look.overlay().id());
    put("", Key.STEP, look.step());
    put("", Key.QUESTION, look.question() == null ? null : QuestionText.of(look.question()));
  }
}
