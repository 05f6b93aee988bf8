package org.resnetexplorer.diagram;

/** A named colour of the diagram; what it looks like is up to the theme. */
public enum Token {
  /** Ground of the diagram. */
  CANVAS,
  /** Cards, badges, sheets of a tensor. */
  RAISED,
  /** Maps that have not run yet. */
  SUNKEN,
  /** A card under the mouse. */
  HOVER,
  /** Separators. */
  LINE,
  /** Borders of cards. */
  LINE_STRONG,
  /** Text. */
  INK,
  /** Second text, data edges. */
  INK_2,
  /** Captions. */
  INK_3,
  /** The selection's border. */
  ACCENT,
  /** The selection's fill. */
  ACCENT_SOFT,
  /** The call that runs next. */
  POINTER,
  /** Outline of the pointer. */
  POINTER_LINE,
  /** A card at the pointer. */
  POINTER_SOFT,
  /** Text on the pointer. */
  ON_POINTER,
  /** Breakpoints and cuts. */
  BREAK,
  /** Convolution. */
  CONV,
  /** Batch norm. */
  BN,
  /** ReLU. */
  RELU,
  /** Pooling. */
  POOL,
  /** The residual sum and the shortcut. */
  ADD,
  /** The classifier. */
  LINEAR,
  /** Flatten. */
  RESHAPE,
  /** None of an overlay's quantity. */
  OVERLAY_0,
  /** Little of it. */
  OVERLAY_1,
  /** Some of it. */
  OVERLAY_2,
  /** Much of it. */
  OVERLAY_3,
  /** More of it. */
  OVERLAY_4,
  /** Most of it. */
  OVERLAY_5,
  /** Text on the first step of an overlay. */
  ON_OVERLAY_0,
  /** Text on the second step. */
  ON_OVERLAY_1,
  /** Text on the third step. */
  ON_OVERLAY_2,
  /** Text on the fourth step. */
  ON_OVERLAY_3,
  /** Text on the fifth step. */
  ON_OVERLAY_4,
  /** Text on the last step. */
  ON_OVERLAY_5,
  /** Most against an answer. */
  SIGNED_0,
  /** Much against it. */
  SIGNED_1,
  /** Little against it. */
  SIGNED_2,
  /** Little for it. */
  SIGNED_3,
  /** Much for it. */
  SIGNED_4,
  /** Most for it. */
  SIGNED_5,
  /** Text on the first step of an overlay with signs. */
  ON_SIGNED_0,
  /** Text on the second step of an overlay with signs. */
  ON_SIGNED_1,
  /** Text on the third step of an overlay with signs. */
  ON_SIGNED_2,
  /** Text on the fourth step of an overlay with signs. */
  ON_SIGNED_3,
  /** Text on the fifth step of an overlay with signs. */
  ON_SIGNED_4,
  /** Text on the last step of an overlay with signs. */
  ON_SIGNED_5
}
