package org.resnetexplorer.weights.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.FileSource;
import org.resnetexplorer.weights.format.StrictText;

/**
 * What the classes of a network are called, by index.
 *
 * @param names the names, the first one that of class 0; empty if nobody knows them
 * @param origin where the names come from
 */
public record Labels(List<String> names, Origin origin) {

  private static final int LARGEST_FILE = 1 << 20;
  private static final List<LabelForm> FORMS =
      List.of(
          new JsonLabels(),
          new PythonLabels(),
          new SynsetLabels(),
          new PlacesLabels(),
          new CsvLabels());

  /** Where names of classes come from. */
  public enum Origin {
    /** The bundled model's own. */
    BUNDLED,
    /** ImageNet's 1,000, as torchvision spells them. */
    IMAGENET,
    /** CIFAR-10's ten. */
    CIFAR10,
    /** A file the user gave, or the weight file itself. */
    FILE,
    /** Nobody knows them. */
    NONE
  }

  /** Copies the names. */
  public Labels {
    names = List.copyOf(names);
  }

  /** The name of a class, if it is known. */
  public Optional<String> find(int index) {
    return index >= 0 && index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
  }

  /**
   * The name of a class, if it is known, as a language has it where the names are the program's own
   * few; ImageNet's thousand and those of files stay as they are.
   */
  public Optional<String> find(int index, Messages messages) {
    boolean few = origin == Origin.BUNDLED || origin == Origin.CIFAR10;
    return find(index).map(name -> few ? messages.text(key(name)) : name);
  }

  private static String key(String name) {
    return "label." + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** WordNet's numbers of the classes, {@code n01440764}, for ImageNet's; empty for others. */
  public List<String> wordNet() {
    return origin == Origin.IMAGENET ? resource("imagenet1k-wordnet.txt") : List.of();
  }

  /** Classes without names. */
  public static Labels none() {
    return new Labels(List.of(), Origin.NONE);
  }

  /** The 1,000 classes of ImageNet, in torchvision's order and spelling. */
  public static Labels imagenet() {
    return new Labels(resource("imagenet1k.txt"), Origin.IMAGENET);
  }

  /** The ten classes of CIFAR-10. */
  public static Labels cifar10() {
    return new Labels(resource("cifar10.txt"), Origin.CIFAR10);
  }

  /**
   * Names from a UTF-8 text file of at most 1 MiB, in any form in which such lists go round: one a
   * line, JSON, Python's dictionaries, CSV, the lists of ImageNet and Places.
   *
   * @throws WeightsException if the file cannot be read or holds anything else
   */
  public static Labels fromFile(Path file) throws WeightsException {
    try (ByteSource source = FileSource.open(file)) {
      if (source.size() > LARGEST_FILE) {
        throw Refusal.limit(
            Phrase.of("labels"), source.size(), LARGEST_FILE, Place.in(source.name()));
      }
      byte[] bytes = new byte[(int) source.size()];
      source.read(0, ByteBuffer.wrap(bytes));
      return new Labels(parse(bytes, source.name()), Origin.FILE);
    }
  }

  /**
   * Names as the metadata of a weight file carries them: JSON in any of its forms, or the name of a
   * list that this program has, {@code imagenet1k} or {@code cifar10}.
   */
  static Labels fromMetadata(String written, String place, Origin origin) throws WeightsException {
    return switch (written) {
      case "imagenet1k" -> imagenet();
      case "cifar10" -> cifar10();
      default -> new Labels(new JsonLabels().names(written, place), origin);
    };
  }

  /** What to tell beside the names: an order that contradicts itself. */
  public List<Phrase> notes() {
    return LabelOrder.notes(names);
  }

  private static List<String> parse(byte[] bytes, String place) throws WeightsException {
    String text =
        StrictText.utf8(bytes)
            .orElseThrow(() -> Refusal.of("labels", Place.in(place), Phrase.of("text")));
    // Editors on Windows put a byte order mark in front; it is no part of the first name.
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (LabelForm form : FORMS) {
      if (form.fits(plain)) {
        return form.names(plain, place);
      }
    }
    return new LineLabels().names(plain, place);
  }

  private static List<String> resource(String name) {
    try (InputStream in =
        Labels.class.getResourceAsStream("/org/resnetexplorer/weights/labels/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
