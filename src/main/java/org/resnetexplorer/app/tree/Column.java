package org.resnetexplorer.app.tree;

/** What the right column of the tree tells. */
enum Column {
  SHAPE("tree.column.shape"),
  PARAMETERS("tree.column.parameters"),
  MULTIPLY_ADDS("tree.column.multiply-adds");

  private final String key;

  Column(String key) {
    this.key = key;
  }

  /** Of its title among the texts. */
  String key() {
    return key;
  }

  Column next() {
    Column[] all = values();
    return all[(ordinal() + 1) % all.length];
  }
}
