package org.resnetexplorer.export.copy;

/** A form in which something is copied; a closed set, in the order of menus. */
public enum CopyForm {
  /** Words and numbers; tables with tabs between fields, as spreadsheets take them. */
  TEXT("text", "txt"),
  /** Fields between commas (RFC 4180). */
  CSV("csv", "csv"),
  /** A picture. */
  PNG("png", "png"),
  /** A line of Python, {@code np.array(...)}. */
  NUMPY("numpy", "npy"),
  /** A line of Python, {@code torch.tensor(...)}. */
  PYTORCH("pytorch", "npy");

  private final String id;
  private final String extension;

  CopyForm(String id, String extension) {
    this.id = id;
    this.extension = extension;
  }

  /** Last part of the keys of its texts. */
  public String id() {
    return id;
  }

  /** End of a file that holds what is too long to be copied, without the dot. */
  public String extension() {
    return extension;
  }
}
