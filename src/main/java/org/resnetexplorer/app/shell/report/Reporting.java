package org.resnetexplorer.app.shell.report;

import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.export.report.Report;
import org.resnetexplorer.export.report.ReportHtml;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.text.Versions;

/**
 * Writes down what is open in the window: facts, and a section for each pane that is seen, with its
 * picture and its numbers. On the FX thread only; the file is written beside it.
 */
public final class Reporting {
  /** Of a pane as it is seen. */
  private static final int TWICE = 2;

  private final AppState state;
  private final Exports exports;
  private final SavePlaces places;
  private final Supplier<List<PaneHost>> panes;

  /**
   * @param panes those of the window, in the order of the report; what is not seen is left out
   */
  public Reporting(
      AppState state, Exports exports, SavePlaces places, Supplier<List<PaneHost>> panes) {
    this.state = state;
    this.exports = exports;
    this.places = places;
    this.panes = panes;
  }

  /** Asks where to save the report, and writes what is open when that is answered. */
  public void ask() {
    Messages messages = state.messages();
    places
        .file(messages.text("app.report.title.save"), fileName(), "html")
        .ifPresent(
            file ->
                make(report -> exports.start(file, target -> ReportHtml.write(target, report))));
  }

  private String fileName() {
    OpenPicture picture = state.pictureProperty().get();
    String name = picture == null ? "report" : picture.picture().name();
    return name.replaceFirst("[.][A-Za-z0-9]+$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }

  /**
   * Gathers what is open now.
   *
   * @param then gets it when all is drawn
   */
  public void make(Consumer<Report> then) {
    List<Report.Fact> facts = ReportFacts.of(state, ZonedDateTime.now());
    Deque<PaneHost> open = new ArrayDeque<>();
    panes.get().stream().filter(host -> host.shown().get() && isFigure(host)).forEach(open::add);
    List<Report.Section> sections = new ArrayList<>();
    section(
        open,
        sections,
        () -> {
          Messages messages = state.messages();
          then.accept(
              new Report(
                  messages.locale(),
                  messages.text("app.report.title"),
                  facts,
                  sections,
                  String.join(", ", Versions.lines())));
        });
  }

  /** The tree leads to what is looked at, and the tour tells of it; neither is a result. */
  private static boolean isFigure(PaneHost host) {
    Place place = host.declaration().place();
    return place != Place.LEFT && place != Place.TOP;
  }

  /** One after the other, as some draw on a worker. */
  private void section(Deque<PaneHost> open, List<Report.Section> sections, Runnable whole) {
    PaneHost host = open.poll();
    if (host == null) {
      whole.run();
      return;
    }
    List<Copyable> all = host.copies();
    List<Report.Item> items = new ArrayList<>();
    draw(
        new ArrayDeque<>(drawn(all)),
        all.isEmpty() ? null : all.get(all.size() - 1),
        items,
        () -> {
          items.addAll(new ReportSection(state.messages()).of(all));
          if (!items.isEmpty()) {
            sections.add(new Report.Section(host.title(), items));
          }
          section(open, sections, whole);
        });
  }

  /** What has a picture; one that is a drawing itself is not shown once more as it is seen. */
  private static List<Copyable> drawn(List<Copyable> all) {
    int last = all.size() - 1;
    boolean drawsItself =
        all.stream().limit(Math.max(0, last)).anyMatch(Copyable.Figure.class::isInstance);
    return all.stream()
        .limit(drawsItself ? last : all.size())
        .filter(each -> each.drawing() != null)
        .toList();
  }

  private static void draw(
      Deque<Copyable> left, @Nullable Copyable asSeen, List<Report.Item> items, Runnable all) {
    Copyable next = left.poll();
    Copyable.Drawing drawing = next == null ? null : next.drawing();
    if (next == null || drawing == null) {
      all.run();
      return;
    }
    drawing.draw(
        pixels -> {
          if (pixels.height() > TWICE && pixels.width() > TWICE) {
            items.add(picture(next, pixels, next == asSeen ? TWICE : 1));
          }
          draw(left, asSeen, items, all);
        },
        () -> draw(left, asSeen, items, all));
  }

  private static Report.Item picture(Copyable of, Pixels pixels, int density) {
    return new Report.Item.Picture(of.name(), pixels, density);
  }
}
