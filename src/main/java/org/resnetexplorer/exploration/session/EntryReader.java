package org.resnetexplorer.exploration.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.Orientation;

/** Makes a view of its parts in words; what is no part of one is named and passed over. */
final class EntryReader {
  /** Of a value that is not understood. */
  private static final int MOST_TOLD = 100;

  private final RunReading shown = new RunReading();
  private final RunReading kept = new RunReading();
  private boolean keeps;
  private @Nullable String select;
  private @Nullable Integer channel;
  private SavedLook.@Nullable SavedCell cell;
  private Zoom zoom = Zoom.AUTO;
  private List<String> panes = List.of();
  private @Nullable Metric overlay;
  private @Nullable String step;
  private @Nullable Question question;
  private @Nullable String folder;
  private @Nullable String folderBeside;
  private @Nullable String set;
  private @Nullable String truth;
  private @Nullable String truthBeside;
  private final List<String> checkpoints = new ArrayList<>();
  private final List<String> checkpointsBeside = new ArrayList<>();
  private Orientation orientation = Orientation.UPRIGHT;
  private final List<SavedStop> stops = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  void take(Entry entry) {
    Optional<Key> key = Key.of(entry.key());
    if (key.isEmpty()) {
      leaveOut(LeftOut.Reason.UNKNOWN, entry);
      return;
    }
    try {
      take(key.get(), entry);
    } catch (IllegalArgumentException e) {
      leaveOut(LeftOut.Reason.VALUE, entry);
    }
  }

  void leaveOut(LeftOut.Reason reason, Entry entry) {
    String value = entry.value();
    String told = value.length() > MOST_TOLD ? value.substring(0, MOST_TOLD) + "…" : value;
    leftOut.add(new LeftOut(reason, entry.key(), told));
  }

  private void take(Key key, Entry entry) {
    String value = entry.value();
    switch (key.part()) {
      case LOOK -> look(key, value);
      case RUN -> {
        boolean ofKept = entry.key().startsWith(Key.KEPT);
        (ofKept ? kept : shown).take(key, value);
        keeps |= ofKept;
      }
    }
  }

  private void look(Key key, String value) {
    switch (key) {
      case ORIENTATION -> orientation = Words.constant(Orientation.class, value);
      case SELECT -> select = value;
      case CHANNEL -> channel = Words.count(value);
      case CELL -> {
        String[] parts = Words.parts(value, 2);
        cell = new SavedLook.SavedCell(Words.count(parts[0]), Words.count(parts[1]));
      }
      case ZOOM -> zoom = Words.constant(Zoom.class, value);
      case PANES -> panes = List.of(value.split(","));
      case OVERLAY -> overlay = Metric.of(value).orElseThrow(IllegalArgumentException::new);
      case STEP -> step = value;
      case QUESTION -> question = QuestionText.parse(value);
      case FOLDER -> folder = Words.filled(value);
      case FOLDER_BESIDE -> folderBeside = Words.filled(value);
      case FOLDER_SET -> set = value;
      case FOLDER_TRUTH -> truth = Words.filled(value);
      case FOLDER_TRUTH_BESIDE -> truthBeside = Words.filled(value);
      case CHECKPOINTS -> checkpoints.add(Words.filled(value));
      case CHECKPOINTS_BESIDE -> checkpointsBeside.add(value);
      case BREAKPOINT -> stops.add(StopText.parse(value));
      case MODEL,
          MODEL_BESIDE,
          MODEL_IDENTITY,
          LABELS,
          LABELS_BESIDE,
          CHOICE,
          PICTURE,
          PICTURE_BESIDE,
          PICTURE_BYTES,
          CROP,
          BRIGHTNESS,
          CONTRAST,
          BLUR,
          NOISE,
          GREY,
          LESION,
          TRANSPLANT ->
          throw new IllegalStateException(key + " is a part of a run");
    }
  }

  ReadView view(String name, Path from) {
    SavedLook look =
        new SavedLook(select, channel, cell, zoom, panes, overlay, step, question, orientation);
    return new ReadView(
        name,
        from,
        new SavedView(shown.run(), keeps ? kept.run() : null, look, data(), series(), stops),
        leftOut);
  }

  private List<SavedFile> series() {
    List<SavedFile> files = new ArrayList<>();
    for (int i = 0; i < checkpoints.size(); i++) {
      String beside = i < checkpointsBeside.size() ? checkpointsBeside.get(i) : "";
      files.add(new SavedFile(checkpoints.get(i), beside.isEmpty() ? null : beside));
    }
    return files;
  }

  private @Nullable SavedData data() {
    if (folder == null) {
      return null;
    }
    return folder.equals(EntryWriter.SAMPLES) && folderBeside == null
        ? new SavedData.Samples()
        : new SavedData.OfFolder(
            new SavedFile(folder, folderBeside),
            set,
            truth == null ? null : new SavedFile(truth, truthBeside));
  }
}
