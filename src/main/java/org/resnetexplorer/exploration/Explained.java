package org.resnetexplorer.exploration;

import java.util.List;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.epochs.SeriesException;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;

/**
 * A failure in the reader's language.
 *
 * @param what what happened, one sentence
 * @param next what to do
 * @param detail one technical line; may be empty
 */
public record Explained(String what, String next, String detail) {

  /** Why a picture was refused. */
  public static Explained of(PictureException e, Messages messages) {
    return of(e.key(), e.arguments(), e.detail(), messages);
  }

  /** Why a file of weights was refused. */
  public static Explained of(WeightsException e, Messages messages) {
    return new Explained(e.sentence(messages.locale()), e.nextStep(messages.locale()), e.detail());
  }

  /** What the engine could not do. */
  public static Explained of(EngineException e, Messages messages) {
    return of(e.key(), e.arguments(), e.detail(), messages);
  }

  /** Why a folder of pictures is no data set for what was asked. */
  public static Explained of(FolderException e, Messages messages) {
    String detail = e.getCause() == null ? "" : e.getCause().toString();
    return of(e.key(), e.arguments(), detail, messages);
  }

  /** Why files are no checkpoints of one training run. */
  public static Explained of(SeriesException e, Messages messages) {
    return of(e.key(), e.arguments(), "", messages);
  }

  /** What happened and what to do. */
  public String whole() {
    return what + " " + next;
  }

  private static Explained of(
      String key, List<Object> arguments, String detail, Messages messages) {
    Object[] values = arguments.toArray();
    return new Explained(messages.text(key, values), messages.text(key + ".next", values), detail);
  }
}
