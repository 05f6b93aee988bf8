package org.resnetexplorer.export;

import java.util.Locale;
import org.resnetexplorer.network.Call;

/** What the output of a call can be saved as. */
public enum FileKind {
  /** NumPy's array: 32-bit floats in the shape that PyTorch has, {@code [1, C, H, W]}. */
  NPY,

  /** A table of numbers, see {@link ActivationCsv}. */
  CSV,

  /** A picture of all maps with their legend. */
  PNG;

  /** The end of a file's name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file of a call: its name and the extension. */
  public String fileName(Call call) {
    return call.name() + "." + extension();
  }
}
