package org.resnetexplorer.weights;

/**
 * A trained model this program knows by name.
 *
 * @param id what to ask for: {@code bundled}, {@code resnet50-v1}
 * @param preset torchvision's name of the network: {@code resnet50}
 * @param name for display: {@code ResNet-50 V1}
 * @param file the official file's name; for the bundled model its own
 * @param bytes size of the file; for official files to about 500 bytes
 * @param parameters learned numbers
 * @param classes how many classes it tells apart
 * @param accuracy per cent of held-out pictures whose first answer is right
 * @param recipe how a picture is made ready for it
 * @param state whether it is here
 */
public record KnownModel(
    String id,
    String preset,
    String name,
    String file,
    long bytes,
    long parameters,
    int classes,
    double accuracy,
    Recipe recipe,
    State state) {

  /** Whether a known model can be used at once. */
  public enum State {
    /** It is part of this program. */
    BUNDLED,
    /** It was downloaded before. */
    CACHED,
    /** It would have to be downloaded. */
    NOT_DOWNLOADED
  }

  KnownModel withState(State other) {
    return new KnownModel(
        id, preset, name, file, bytes, parameters, classes, accuracy, recipe, other);
  }
}
