package org.resnetexplorer;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The rooms of the program as a picture, drawn from the code: a box for each, higher than all that
 * it uses. Arrows that follow from others are left out. All panes stand in one box, as none of them
 * uses another.
 */
final class RoomsPicture {
  private static final String ROOT = ArchitectureTest.ROOT + ".";
  private static final String APP = "app.";
  private static final int WIDTH = 960;
  private static final int FLOOR = 74;
  private static final int BOX_HEIGHT = 38;
  private static final int BOX_WIDTH = 118;
  private static final int MARGIN = 24;

  private final Map<String, Set<String>> uses = new TreeMap<>();

  private record Box(int x, int y) {}

  RoomsPicture(JavaClasses program) {
    for (JavaClass type : program) {
      String room = room(type);
      uses.computeIfAbsent(room, name -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass();
        if (target.getPackageName().startsWith(ROOT) && !room(target).equals(room)) {
          uses.get(room).add(room(target));
        }
      }
    }
  }

  /** The first part of the package's name; in the window the second too, if panes share it. */
  private static String room(JavaClass type) {
    String name =
        type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length()));
    if (name.equals("app")) {
      return APP + "shell";
    }
    if (!name.startsWith(APP)) {
      return name.replaceFirst("\\..*", "");
    }
    String part = name.substring(APP.length()).replaceFirst("\\..*", "");
    boolean shared = part.equals("shell") || ArchitectureTest.SHARED.containsKey(part);
    return shared ? APP + part : APP + "* (panes)";
  }

  /** How many floors lie below a room. */
  private int floor(String room) {
    return uses.getOrDefault(room, Set.of()).stream()
        .mapToInt(below -> floor(below) + 1)
        .max()
        .orElse(0);
  }

  private boolean reaches(String from, String to) {
    return uses.get(from).contains(to)
        || uses.get(from).stream().anyMatch(between -> reaches(between, to));
  }

  private boolean follows(String from, String to) {
    return uses.get(from).stream().anyMatch(between -> !between.equals(to) && reaches(between, to));
  }

  String svg() throws XMLStreamException {
    Map<Integer, List<String>> floors = new TreeMap<>();
    uses.keySet()
        .forEach(room -> floors.computeIfAbsent(floor(room), n -> new ArrayList<>()).add(room));
    int top = floors.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    Map<String, Box> boxes = new LinkedHashMap<>();
    floors.forEach(
        (floor, rooms) -> {
          int step = WIDTH / rooms.size();
          for (int i = 0; i < rooms.size(); i++) {
            // Odd floors stand a little aside, so that arrows past a room can be seen.
            int aside = rooms.size() == 1 ? (floor % 3 - 1) * BOX_WIDTH : 0;
            boxes.put(
                rooms.get(i), new Box(step * i + step / 2 + aside, MARGIN + (top - floor) * FLOOR));
          }
        });
    StringWriter text = new StringWriter();
    XMLStreamWriter svg = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    int height = 2 * MARGIN + top * FLOOR + BOX_HEIGHT;
    svg.writeStartElement("svg");
    svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
    svg.writeAttribute("viewBox", "0 0 " + WIDTH + " " + height);
    svg.writeAttribute("font-family", "sans-serif");
    svg.writeAttribute("font-size", "13");
    element(svg, "rect", "width", WIDTH, "height", height, "fill", "#ffffff");
    for (String from : boxes.keySet()) {
      for (String to : uses.get(from)) {
        if (!follows(from, to)) {
          arrow(svg, boxes.get(from), boxes.get(to));
        }
      }
    }
    for (Map.Entry<String, Box> box : boxes.entrySet()) {
      draw(svg, box.getKey(), box.getValue());
    }
    svg.writeEndElement();
    svg.writeCharacters("\n");
    svg.close();
    return text.toString();
  }

  private void draw(XMLStreamWriter svg, String room, Box at) throws XMLStreamException {
    boolean window = room.startsWith(APP);
    element(
        svg,
        "rect",
        "x",
        at.x() - BOX_WIDTH / 2,
        "y",
        at.y(),
        "width",
        BOX_WIDTH,
        "height",
        BOX_HEIGHT,
        "rx",
        4,
        "fill",
        window ? "#e8eefc" : "#f3f4f6",
        "stroke",
        "#6b7280");
    label(svg, room, at.x(), at.y() + 24, "#111827");
  }

  private static void arrow(XMLStreamWriter svg, Box from, Box to) throws XMLStreamException {
    int y = from.y() + BOX_HEIGHT;
    element(
        svg,
        "path",
        "d",
        "M%d %dL%d %d".formatted(from.x(), y, to.x(), to.y() - 5),
        "stroke",
        "#9ca3af",
        "fill",
        "none");
    element(svg, "path", "d", "M%d %dl-4 -7h8z".formatted(to.x(), to.y()), "fill", "#6b7280");
  }

  private static void label(XMLStreamWriter svg, String text, int x, int y, String colour)
      throws XMLStreamException {
    svg.writeCharacters("\n");
    svg.writeStartElement("text");
    svg.writeAttribute("x", String.valueOf(x));
    svg.writeAttribute("y", String.valueOf(y));
    svg.writeAttribute("fill", colour);
    svg.writeAttribute("text-anchor", "middle");
    svg.writeCharacters(text);
    svg.writeEndElement();
  }

  private static void element(XMLStreamWriter svg, String name, Object... attributes)
      throws XMLStreamException {
    svg.writeCharacters("\n");
    svg.writeEmptyElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      svg.writeAttribute(String.valueOf(attributes[i]), String.valueOf(attributes[i + 1]));
    }
  }

  /** The rooms, the highest first. */
  Collection<String> rooms() {
    return uses.keySet();
  }
}
