package org.resnetexplorer.weights;

/**
 * An object of a checkpoint that only Python could rebuild, so that it was left shut: nothing of it
 * was looked up, imported or called.
 *
 * @param key where it stands: {@code args}, {@code scheduler.milestones}
 * @param type what it says it is, {@code argparse.Namespace}
 */
public record Shut(String key, String type) {

  /** As it is listed: {@code args (argparse.Namespace)}. */
  public String text() {
    return key + " (" + type + ")";
  }
}
