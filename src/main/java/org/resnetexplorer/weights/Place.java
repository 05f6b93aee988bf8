package org.resnetexplorer.weights;

/**
 * Where in a file something was found, for the "Details" of a refusal.
 *
 * @param record the record or member, empty for the file itself
 * @param position the byte position in the file, -1 if there is none to tell
 */
public record Place(String record, long position) {

  public static final Place NOWHERE = new Place("", -1);

  public static Place in(String record) {
    return new Place(record, -1);
  }

  String describe(String code) {
    StringBuilder text = new StringBuilder(code);
    if (!record.isEmpty()) {
      text.append("; ").append(FileText.shown(record));
    }
    if (position >= 0) {
      text.append("; byte ").append(position);
    }
    return text.toString();
  }
}
