package org.resnetexplorer.weights.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the names in a file differ from those of the network: both ways, trunk and head. */
final class FileNames {

  private final NamedNet net;
  private final Set<String> unpooled;
  private final Map<String, String> head;
  private final Map<String, String> headFromFile = new HashMap<>();

  /**
   * Names of a trunk and of a head.
   *
   * @param net spelling and prefix of the trunk
   * @param unpooled paths of projections whose first place has the convolution where the network
   *     has one that does nothing
   * @param head for each tensor of the head, by the network's name, the file's
   */
  FileNames(NamedNet net, Set<String> unpooled, Map<String, String> head) {
    this.net = net;
    this.unpooled = Set.copyOf(unpooled);
    this.head = Map.copyOf(head);
    head.forEach((plain, inFile) -> headFromFile.put(inFile, plain));
  }

  NamedNet net() {
    return net;
  }

  /** The network's name of what the file calls so; none if it is no tensor of the network. */
  Optional<String> plain(String inFile) {
    String plain = headFromFile.get(inFile);
    return plain == null
        ? net.rest(inFile).flatMap(net.spelling()::plain).map(this::placed)
        : Optional.of(plain);
  }

  /** The file's name of what the network calls so; none if the file's spelling has no such. */
  Optional<String> inFile(String plain) {
    String inFile = head.get(plain);
    return inFile == null
        ? net.spelling().inFile(moved(plain, -1)).map(name -> net.prefix() + name)
        : Optional.of(inFile);
  }

  /** The network's name of what its spelling alone would call so. */
  String placed(String plain) {
    return moved(plain, 1);
  }

  private String moved(String plain, int places) {
    int field = plain.lastIndexOf('.');
    int index = plain.lastIndexOf('.', field - 1);
    if (index < 0 || !unpooled.contains(plain.substring(0, index))) {
      return plain;
    }
    int place = Integer.parseInt(plain.substring(index + 1, field)) + places;
    return plain.substring(0, index + 1) + place + plain.substring(field);
  }
}
