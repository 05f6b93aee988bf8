package org.resnetexplorer.app.inference;

/** How far the program is with a picture. */
enum Phase {
  /** There is no picture yet. */
  EMPTY,
  /** There is a picture, and soon its answer. */
  WAITING,
  /** There is an answer. */
  ANSWERED,
  /** There will be no answer, as there is no engine, or too little memory. */
  NO_ENGINE
}
