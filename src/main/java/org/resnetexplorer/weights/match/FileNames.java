package org.resnetexplorer.weights.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How the names in a file differ from those of the network: both ways, trunk and head. */
final class FileNames {

  private final NamedNet net;
  private final Map<String, String> head;
  private final Map<String, String> headFromFile = new HashMap<>();

  /**
   * Names of a trunk and of a head.
   *
   * @param net spelling and prefix of the trunk
   * @param head for each tensor of the head, by the network's name, the file's
   */
  FileNames(NamedNet net, Map<String, String> head) {
    this.net = net;
    this.head = Map.copyOf(head);
    head.forEach((plain, inFile) -> headFromFile.put(inFile, plain));
  }

  NamedNet net() {
    return net;
  }

  /** The network's name of what the file calls so; none if it is no tensor of the network. */
  Optional<String> plain(String inFile) {
    String plain = headFromFile.get(inFile);
    return plain == null ? net.rest(inFile).flatMap(net.spelling()::plain) : Optional.of(plain);
  }

  /** The file's name of what the network calls so; none if the file's spelling has no such. */
  Optional<String> inFile(String plain) {
    String inFile = head.get(plain);
    return inFile == null
        ? net.spelling().inFile(plain).map(name -> net.prefix() + name)
        : Optional.of(inFile);
  }
}
