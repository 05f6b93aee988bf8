package org.resnetexplorer.weights.catalogue;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.read.WeightsReader;

/**
 * The trained models inside this program, one for each kind of block; both know the same sixteen
 * everyday things. How they were trained, and where they err, stands beside their files.
 */
public enum BundledModel {
  /** Of Basic Blocks; what the program begins with. */
  RESNET18("bundled", "resnet18", "ResNet-18 everyday 16", 22_436_456, 11_184_720, 88.4),
  /** Of Bottlenecks. */
  RESNET50("bundled50", "resnet50", "ResNet-50 everyday 16", 47_424_616, 23_540_816, 85.7);

  private static final int CLASSES = 16;

  private final String id;
  private final String preset;
  private final String title;
  private final long bytes;
  private final long parameters;
  private final double accuracy;

  BundledModel(
      String id, String preset, String title, long bytes, long parameters, double accuracy) {
    this.id = id;
    this.preset = preset;
    this.title = title;
    this.bytes = bytes;
    this.parameters = parameters;
    this.accuracy = accuracy;
  }

  /** The one to ask for by that name. */
  public static Optional<BundledModel> find(String id) {
    return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst();
  }

  /** The one that shows the kind of block which a network of this kind lacks. */
  public static BundledModel beside(BlockKind kind) {
    return switch (kind) {
      case BASIC -> RESNET50;
      case BOTTLENECK -> RESNET18;
    };
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** What to ask for to get it. */
  public String id() {
    return id;
  }

  /** The one of the other kind of block. */
  public BundledModel other() {
    return this == RESNET18 ? RESNET50 : RESNET18;
  }

  /** As the catalogue lists it. */
  KnownModel known() {
    return new KnownModel(
        id,
        preset,
        ResNetSpec.preset(preset).withClasses(CLASSES),
        title,
        file(),
        bytes,
        "",
        parameters,
        accuracy,
        Preprocess.IMAGENET_V1,
        KnownModel.State.BUNDLED);
  }

  private String file() {
    return preset + "-everyday16.safetensors";
  }

  /** Reads it from the class path into memory and through the same checks as any file. */
  public StateDict open(WeightsReader reader) throws WeightsException {
    try (InputStream in =
        BundledModel.class.getResourceAsStream("/org/resnetexplorer/weights/models/" + file())) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + file());
      }
      return reader.open(file(), all(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * In one array of its size: read in pieces that are joined in the end, it would take twice the
   * room at each start.
   */
  private byte[] all(InputStream in) throws IOException {
    byte[] bytes = new byte[in.available()];
    if (in.readNBytes(bytes, 0, bytes.length) < bytes.length || in.read() >= 0) {
      throw new EOFException(file() + " is not of the size it says");
    }
    return bytes;
  }
}
