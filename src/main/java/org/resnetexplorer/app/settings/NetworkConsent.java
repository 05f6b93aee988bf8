package org.resnetexplorer.app.settings;

/** Whether the program may fetch weights that a person asks for. */
public enum NetworkConsent {
  /** It says what, from where and how large, and waits for a yes. */
  ASK,
  /** It fetches nothing. */
  NEVER,
  /** It fetches what is asked for without asking back. */
  ALLOWED
}
