package org.resnetexplorer.export.copy;

/** How a library of Python writes arrays. */
enum Python {
  NUMPY("np", "np.array("),
  PYTORCH("torch", "torch.tensor(");

  private final String library;
  private final String opening;

  Python(String library, String opening) {
    this.library = library;
    this.opening = opening;
  }

  static Python of(CopyForm form) {
    return switch (form) {
      case NUMPY -> NUMPY;
      case PYTORCH -> PYTORCH;
      case TEXT, CSV, PNG -> throw new IllegalArgumentException(form + " is not Python");
    };
  }

  /**
   * @param digits as Java writes a number
   */
  String number(String digits) {
    return switch (digits) {
      case "NaN" -> library + ".nan";
      case "Infinity" -> library + ".inf";
      case "-Infinity" -> "-" + library + ".inf";
      default -> digits;
    };
  }

  /** What stands before the brackets of an array. */
  String opening() {
    return opening;
  }

  /**
   * What stands behind the brackets of an array.
   *
   * @param type {@code float32} or {@code float64}
   */
  String closing(String type) {
    return ", dtype=" + library + "." + type + ")";
  }

  /** A line that says what follows; a name can't end it and begin a line of Python. */
  static String comment(String words) {
    return "# " + words.replaceAll("\\R", " ") + "\n";
  }
}
