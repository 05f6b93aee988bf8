package org.resnetexplorer.exploration.session;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.open.Choices;

/**
 * A model.
 *
 * @param argument what {@code --model} takes: a name or the path of a file
 * @param beside the file's path from the session's folder; null for a name, or if not known
 * @param identity which bytes the file has; null if not known
 * @param labels the file of class names; null for the model's own
 * @param choices what a person said of it that no file tells
 */
public record SavedModel(
    String argument,
    @Nullable String beside,
    @Nullable WeightsIdentity identity,
    @Nullable SavedFile labels,
    Choices choices) {
  /** On any system; no model's name begins so. */
  private static final Pattern WHOLE_PATH = Pattern.compile("(/|\\\\|[A-Za-z]:[/\\\\]).*");

  /** Where its file is looked for, if it has one. */
  public SavedFile file() {
    return new SavedFile(argument, beside);
  }

  /** Whether it is known to be a file, or a folder with one in it. */
  public boolean isFile() {
    return beside != null || identity != null || WHOLE_PATH.matcher(argument).matches();
  }

  SavedModel seenFrom(Path folder) {
    return new SavedModel(
        argument,
        isFile() ? file().seenFrom(folder).beside() : null,
        identity,
        labels == null ? null : labels.seenFrom(folder),
        choices);
  }
}
