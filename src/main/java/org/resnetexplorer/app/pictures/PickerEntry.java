package org.resnetexplorer.app.pictures;

import java.nio.file.Path;

/** A line of the dialog's list. */
record PickerEntry(Path path, boolean isFolder) {}
