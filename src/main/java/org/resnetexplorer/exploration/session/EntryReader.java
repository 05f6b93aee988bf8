package org.resnetexplorer.exploration.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.image.Orientation;

/** Makes a view of its parts in words; what is no part of one is named and passed over. */
final class EntryReader {
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
    leftOut.add(new LeftOut(reason, entry.key(), entry.value()));
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
      case BREAKPOINT -> stops.add(StopText.parse(value));
      case MODEL,
          MODEL_BESIDE,
          MODEL_IDENTITY,
          LABELS,
          LABELS_BESIDE,
          CHOICE,
          PICTURE,
          PICTURE_BESIDE,
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

  ReadView view(String name, Path folder) {
    SavedLook look = new SavedLook(select, channel, cell, zoom, panes, overlay, step, orientation);
    return new ReadView(
        name, folder, new SavedView(shown.run(), keeps ? kept.run() : null, look, stops), leftOut);
  }
}
