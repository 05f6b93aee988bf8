package org.resnetexplorer.export.copy;

/** What is said of forms that something does not have. */
final class Forms {
  private Forms() {}

  static IllegalArgumentException none(Copyable of, CopyForm form) {
    return new IllegalArgumentException(of.name() + " is not copied as " + form);
  }
}
