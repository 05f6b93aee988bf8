package org.resnetexplorer.exploration.session;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;
import org.resnetexplorer.weights.open.Choices;

/** What has been read so far of one of a view's runs. */
final class RunReading {
  private @Nullable String model;
  private @Nullable String modelBeside;
  private @Nullable WeightsIdentity identity;
  private @Nullable String labels;
  private @Nullable String labelsBeside;
  private final List<String> choices = new ArrayList<>();
  private @Nullable String picture;
  private @Nullable String pictureBeside;
  private byte @Nullable [] pictureBytes;
  private @Nullable CropWindow crop;
  private Adjustments adjustments = Adjustments.NONE;
  private final List<Intervention> lesions = new ArrayList<>();
  private final List<String> transplants = new ArrayList<>();

  /**
   * @throws IllegalArgumentException if the value is none for the key
   */
  void take(Key key, String value) {
    switch (key) {
      case MODEL -> model = Words.filled(value);
      case MODEL_BESIDE -> modelBeside = Words.filled(value);
      case MODEL_IDENTITY -> identity = WeightsIdentity.parse(value);
      case LABELS -> labels = Words.filled(value);
      case LABELS_BESIDE -> labelsBeside = Words.filled(value);
      case CHOICE -> choices.add(choice(value));
      case PICTURE -> picture = Words.filled(value);
      case PICTURE_BESIDE -> pictureBeside = Words.filled(value);
      case PICTURE_BYTES -> pictureBytes = Base64.getDecoder().decode(value);
      case CROP -> crop = crop(Words.parts(value, 3));
      case BRIGHTNESS -> adjustments = adjustments.withBrightness(Words.number(value));
      case CONTRAST -> adjustments = adjustments.withContrast(Words.number(value));
      case BLUR -> adjustments = adjustments.withBlur(Words.number(value));
      case NOISE -> adjustments = adjustments.withNoise(Words.number(value));
      case GREY -> adjustments = adjustments.withGrey(grey(Words.parts(value, 3)));
      case LESION -> lesions.add(LesionText.parse(value));
      case TRANSPLANT -> transplants.add(Words.filled(value));
      case ORIENTATION,
          SELECT,
          CHANNEL,
          CELL,
          ZOOM,
          PANES,
          OVERLAY,
          STEP,
          QUESTION,
          FOLDER,
          FOLDER_BESIDE,
          FOLDER_SET,
          FOLDER_TRUTH,
          FOLDER_TRUTH_BESIDE,
          BREAKPOINT ->
          throw new IllegalStateException(key + " is no part of a run");
    }
  }

  /** What {@link Choices#read} passes over has to be named. */
  private static String choice(String line) {
    if (!Choices.read(List.of(line)).lines().equals(List.of(line))) {
      throw new IllegalArgumentException(line);
    }
    return line;
  }

  private static CropWindow crop(String[] parts) {
    return new CropWindow(Words.number(parts[0]), Words.number(parts[1]), Words.number(parts[2]));
  }

  private static Adjustments.GreySquare grey(String[] parts) {
    return new Adjustments.GreySquare(whole(parts[0]), whole(parts[1]), Words.count(parts[2]));
  }

  private static int whole(String text) {
    return text.startsWith("-") ? -Words.count(text.substring(1)) : Words.count(text);
  }

  SavedRun run() {
    return new SavedRun(
        model == null
            ? null
            : new SavedModel(
                model,
                modelBeside,
                identity,
                labels == null ? null : new SavedFile(labels, labelsBeside),
                Choices.read(choices)),
        picture == null ? null : picture(picture),
        new SavedChanges(crop, adjustments, lesions, transplants));
  }

  private SavedPicture picture(String path) {
    if (pictureBytes != null) {
      return new SavedPicture.OfBytes(path, pictureBytes);
    }
    boolean sample = path.startsWith(EntryWriter.SAMPLES) && pictureBeside == null;
    return sample
        ? new SavedPicture.Sample(path.substring(EntryWriter.SAMPLES.length()))
        : new SavedPicture.OfFile(new SavedFile(path, pictureBeside));
  }
}
