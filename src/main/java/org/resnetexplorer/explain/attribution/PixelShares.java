package org.resnetexplorer.explain.attribution;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;

/**
 * A number divided among the pixels and what does not come from the picture.
 *
 * @param pixels {@code [1, C, H, W]} of the input in C order
 * @param others in forward order
 */
record PixelShares(float[] pixels, List<Part> others) {
  /** The pixels as one part, then the others. */
  Account account(double target) {
    double sum = 0;
    for (float pixel : pixels) {
      sum += pixel;
    }
    List<Part> parts = new ArrayList<>(List.of(new Part("pixels", sum)));
    parts.addAll(others);
    return new Account(parts, target);
  }
}
