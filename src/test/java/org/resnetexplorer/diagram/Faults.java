package org.resnetexplorer.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a drawing: texts and boxes that touch what they should not. */
record Faults(Diagram diagram, Recorder drawn) {
  private static final double ROUNDING = 0.01;
  private static final double CLEARANCE = 4;

  static Faults of(Diagram diagram, DiagramState state) {
    return new Faults(diagram, Recorder.of(diagram, state, Drawings.MEASURE));
  }

  private static Bounds box(Recorder.Text text) {
    return text.box(Drawings.MEASURE);
  }

  private static boolean touch(Bounds a, Bounds b) {
    return a.x() < b.right() - ROUNDING
        && b.x() < a.right() - ROUNDING
        && a.y() < b.bottom() - ROUNDING
        && b.y() < a.bottom() - ROUNDING;
  }

  private static boolean holds(Bounds outer, Bounds inner) {
    return outer.inset(-ROUNDING).contains(inner.x(), inner.y())
        && outer.inset(-ROUNDING).contains(inner.right(), inner.bottom());
  }

  List<String> textsOnTexts() {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < drawn.texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (touch(box(drawn.texts.get(i)), box(drawn.texts.get(j)))) {
          faults.add(drawn.texts.get(i).words() + " on " + drawn.texts.get(j).words());
        }
      }
    }
    return faults;
  }

  List<String> beyondTheCanvas() {
    Bounds canvas = new Bounds(0, 0, diagram.width(), diagram.height());
    Stream<String> texts =
        drawn.texts.stream().filter(text -> !holds(canvas, box(text))).map(Recorder.Text::words);
    Stream<String> rects =
        drawn.rects.stream()
            .map(Recorder.Rect::bounds)
            .filter(rect -> !holds(canvas, rect))
            .map(Bounds::toString);
    Stream<String> points =
        drawn.lines.stream()
            .flatMap(line -> line.points().stream())
            .filter(point -> !canvas.contains(point.x(), point.y()))
            .map(Point::toString);
    return Stream.of(texts, rects, points).flatMap(all -> all).toList();
  }

  /** Texts on a border that nothing drawn between the two hides. */
  List<String> textsOnBorders() {
    return drawn.texts.stream()
        .filter(text -> visibleBelow(text).anyMatch(stroke -> isCutBy(text, stroke)))
        .map(Recorder.Text::words)
        .toList();
  }

  private static boolean isCutBy(Recorder.Text text, Record stroke) {
    return stroke instanceof Recorder.Rect rect
        && rect.border() != null
        && touch(rect.bounds(), box(text))
        && !holds(rect.bounds(), box(text));
  }

  List<String> textsOnLines() {
    return drawn.texts.stream()
        .filter(
            text ->
                visibleBelow(text)
                    .filter(Recorder.Line.class::isInstance)
                    .flatMap(line -> segments((Recorder.Line) line))
                    .anyMatch(segment -> touch(segment, box(text))))
        .map(Recorder.Text::words)
        .toList();
  }

  /** All strokes but those below the last filled rectangle that the text stands on. */
  private Stream<Record> visibleBelow(Recorder.Text text) {
    int ground = -1;
    for (int i = 0; i < drawn.strokes.size(); i++) {
      if (drawn.strokes.get(i) instanceof Recorder.Rect rect
          && rect.fill() != null
          && holds(rect.bounds(), box(text))) {
        ground = i;
      }
    }
    return drawn.strokes.stream().skip(ground + 1);
  }

  private static Stream<Bounds> segments(Recorder.Line line) {
    List<Bounds> segments = new ArrayList<>();
    for (int i = 1; i < line.points().size(); i++) {
      Point a = line.points().get(i - 1);
      Point b = line.points().get(i);
      Bounds box =
          new Bounds(
              Math.min(a.x(), b.x()),
              Math.min(a.y(), b.y()),
              Math.abs(a.x() - b.x()),
              Math.abs(a.y() - b.y()));
      segments.add(box.inset(-line.pen().width() / 2));
    }
    return segments.stream();
  }

  /** Nodes may only lie on the stage that holds them. */
  List<String> nodesOnNodes() {
    List<String> faults = new ArrayList<>();
    List<Node> nodes = diagram.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Node a = nodes.get(i);
        Node b = nodes.get(j);
        boolean inside = holds(a.bounds(), b.bounds()) || holds(b.bounds(), a.bounds());
        boolean stage = a.kind() == NodeKind.STAGE || b.kind() == NodeKind.STAGE;
        if (touch(a.bounds(), b.bounds()) && !(inside && stage)) {
          faults.add(a.id() + " on " + b.id());
        }
      }
    }
    return faults;
  }

  /** Badges and tensors stand clear of every node, or wholly inside one. */
  List<String> signsAcrossNodes() {
    return signs()
        .filter(
            sign ->
                diagram.nodes().stream()
                    .anyMatch(node -> touch(node.bounds(), sign) && !holds(node.bounds(), sign)))
        .map(Bounds::toString)
        .toList();
  }

  private Stream<Bounds> signs() {
    return diagram.elements().stream()
        .flatMap(
            element -> {
              if (element instanceof Element.Sheets sheets) {
                return Stream.of(sheets.extent());
              }
              return element instanceof Element.Badge badge
                  ? Stream.of(badge.bounds())
                  : Stream.of();
            });
  }

  /** Tensors keep a distance from the texts and the shortcuts around them. */
  List<String> tensorsTouched() {
    List<Bounds> tensors =
        diagram.elements().stream()
            .filter(Element.Sheets.class::isInstance)
            .map(element -> ((Element.Sheets) element).extent())
            .toList();
    Stream<String> texts =
        drawn.texts.stream()
            .filter(text -> tensors.stream().anyMatch(tensor -> touch(tensor, box(text))))
            .map(Recorder.Text::words);
    Stream<String> arcs =
        drawn.lines.stream()
            .filter(line -> line.pen().colour() == Token.ADD)
            .filter(
                line ->
                    segments(line)
                        .anyMatch(
                            edge ->
                                tensors.stream()
                                    .anyMatch(one -> touch(one.inset(-CLEARANCE), edge))))
            .map(line -> "an arc at " + line.points().get(0));
    return Stream.concat(texts, arcs).toList();
  }
}
