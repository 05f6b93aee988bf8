package org.resnetexplorer.diagram.paint;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.Progress;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;

/** The marks of a debugger: the tag under what runs next, and the discs of breakpoints. */
final class PointerArt {
  private static final double TAG_HEIGHT = 18;
  private static final double TAG_PADDING = 10;
  private static final double TAG_RADIUS = 4;
  private static final double TIP = 5;
  private static final double DISC = 9;
  private static final double DISC_GAP = 4;
  private static final double CAP_HEIGHT = 8;

  private final Diagram diagram;
  private final Progress progress;
  private final TextMeasure measure;
  private final @Nullable Node node;

  PointerArt(Diagram diagram, Progress progress, TextMeasure measure) {
    this.diagram = diagram;
    this.progress = progress;
    this.measure = measure;
    this.node = nodeAt(diagram, progress.next()).orElse(null);
  }

  /** The node at the pointer, if it is drawn. */
  Optional<Node> next() {
    return Optional.ofNullable(node);
  }

  /** Its own, the one it is inside of, or the first inside of it: a projection has none. */
  private static Optional<Node> nodeAt(Diagram diagram, String name) {
    return diagram
        .nodeOf(name)
        .or(
            () ->
                diagram.nodes().stream()
                    .filter(node -> !name.isEmpty() && node.id().startsWith(name + "."))
                    .findFirst());
  }

  void paint(Surface surface) {
    for (Element element : diagram.elements()) {
      if (element instanceof Element.Label label && progress.breakpoints().contains(label.node())) {
        disc(label, surface);
      }
    }
    next().ifPresent(at -> tag(at, surface));
  }

  private void disc(Element.Label name, Surface surface) {
    double width = measure.width(name.text(), name.style());
    double left =
        switch (name.anchor()) {
          case START -> name.x();
          case MIDDLE -> name.x() - width / 2;
          case END -> name.x() - width;
        };
    Bounds disc =
        Bounds.around(left - DISC_GAP - DISC / 2, name.baseline() - CAP_HEIGHT / 2, DISC, DISC);
    surface.rect(disc, DISC / 2, Token.BREAK, null);
  }

  /** Whether the tag lies on a text, which then has to go: two texts on each other are none. */
  boolean covers(Element element) {
    return node != null && element instanceof Element.Label label && covers(tagOf(node), label);
  }

  private boolean covers(Bounds tag, Element.Label label) {
    double height = label.style().size();
    double width = measure.width(label.text(), label.style());
    double left =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    return tag.x() < left + width
        && left < tag.right()
        && tag.y() < label.baseline()
        && label.baseline() - height < tag.bottom();
  }

  private Bounds tagOf(Node node) {
    Bounds face = faceOf(node);
    double width = Math.rint(measure.width(progress.tag(), TextStyle.NAME_BOLD)) + 2 * TAG_PADDING;
    double x = Math.rint(face.centerX());
    return new Bounds(x - Math.rint(width / 2), Math.rint(face.bottom()) + TIP, width, TAG_HEIGHT);
  }

  private void tag(Node node, Surface surface) {
    Bounds tag = tagOf(node);
    double x = Math.rint(faceOf(node).centerX());
    double top = tag.y();
    Pen outline = Pen.solid(Token.POINTER_LINE, 1);
    surface.rect(tag.inset(0.5), TAG_RADIUS, Token.POINTER, outline);
    List<Point> tip =
        List.of(new Point(x - TIP, top + 1), new Point(x, top - TIP), new Point(x + TIP, top + 1));
    surface.polygon(tip, 0, Token.POINTER, null);
    surface.text(progress.tag(), x, top + 13, Anchor.MIDDLE, TextStyle.NAME_BOLD, Token.ON_POINTER);
  }

  private Bounds faceOf(Node node) {
    return diagram.elements().stream()
        .filter(Element.Face.class::isInstance)
        .map(Element.Face.class::cast)
        .filter(face -> face.node().equals(node.id()))
        .findFirst()
        .map(Element.Face::bounds)
        .orElse(node.bounds());
  }
}
