package org.resnetexplorer.app.tree;

/** What the right column of the tree tells. */
enum Column {
  SHAPE("tree.column.shape"),
  PARAMETERS("tree.column.parameters"),
  MULTIPLY_ADDS("tree.column.multiply-adds"),
  /** What is laid over the diagram, with a bar; only while something is. */
  OVERLAY("");

  private final String key;

  Column(String key) {
    this.key = key;
  }

  /** Of its title among the texts; the overlay's is its quantity's. */
  String key() {
    return key;
  }

  /**
   * The one that a click brings.
   *
   * @param overlay whether something is laid over the diagram
   */
  Column next(boolean overlay) {
    Column[] all = values();
    int count = overlay ? all.length : all.length - 1;
    return all[(ordinal() + 1) % count];
  }
}
