package org.resnetexplorer.app.controls;

/** Light or dark; each is a style sheet of colour tokens. */
public enum Theme {
  LIGHT,
  DARK;

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
