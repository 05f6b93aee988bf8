package org.resnetexplorer.weights.catalogue;

import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.ResNetSpec;

/**
 * A trained model this program knows by name.
 *
 * @param id what to ask for: {@code bundled}, {@code resnet50-v1}, {@code resnet50-2017}
 * @param preset torchvision's name of the network: {@code resnet50}, {@code resnext50_32x4d}
 * @param spec the numbers of the network
 * @param name for display: {@code ResNet-50 IMAGENET1K_V1}
 * @param file the official file's name; for the bundled model its own
 * @param bytes size of the file; for official files to about 500 bytes
 * @param sha256 the file's SHA-256 in hex, or the first digits of it where no more is known; empty
 *     for the bundled model
 * @param parameters learned numbers
 * @param accuracy per cent of held-out pictures whose first answer is right
 * @param recipe how a picture is made ready for it
 * @param state whether it is here
 */
public record KnownModel(
    String id,
    String preset,
    ResNetSpec spec,
    String name,
    String file,
    long bytes,
    String sha256,
    long parameters,
    double accuracy,
    Preprocess recipe,
    State state) {

  /** How far a file's real size may be from {@link #bytes}, which may be rounded. */
  private static final long ROUNDING = 1024;

  /** Whether a known model can be used at once. */
  public enum State {
    /** It is part of this program. */
    BUNDLED,
    /** Its file is here. */
    CACHED,
    /** A file of its name is here but is not the official one; it is never used. */
    DAMAGED,
    /** It would have to be downloaded. */
    NOT_DOWNLOADED
  }

  /** How many classes it tells apart. */
  public int classes() {
    return spec.classes();
  }

  KnownModel withState(State other) {
    return new KnownModel(
        id, preset, spec, name, file, bytes, sha256, parameters, accuracy, recipe, other);
  }

  /** Whether the official file can have that many bytes. */
  public boolean fits(long size) {
    return Math.abs(size - bytes) <= ROUNDING;
  }

  /** The most bytes the official file can have. */
  public long mostBytes() {
    return bytes + ROUNDING;
  }
}
