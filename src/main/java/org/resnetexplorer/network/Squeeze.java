package org.resnetexplorer.network;

/**
 * How far a block's gate squeezes the channels whose factors it finds ("Squeeze-and-Excitation
 * Networks", Hu et al. 2017, section 3.2): {@code channels / reduction} numbers stand between its
 * two layers.
 *
 * @param reduction r of the paper, 16 there; 0 where blocks have no gate
 * @param multiple what the numbers are rounded to and at least are: 1 in the paper, 8 in timm's
 *     {@code make_divisible}
 */
public record Squeeze(int reduction, int multiple) {
  /** No block has a gate. */
  public static final Squeeze NONE = new Squeeze(0, 1);

  /** The paper's, and that of the usual checkpoints. */
  public static final Squeeze PAPER = new Squeeze(16, 1);

  /** timm's, which differs where fewer than 128 channels are squeezed. */
  public static final Squeeze TIMM = new Squeeze(16, 8);

  /** The most that channels are squeezed, or rounded to. */
  public static final int MOST = 1024;

  public Squeeze {
    if (reduction < 0 || reduction > MOST || multiple < 1 || multiple > MOST) {
      throw new SpecException(
          SpecException.Reason.TEXT, "squeezed by " + reduction + " to multiples of " + multiple);
    }
    if (reduction == 0 && multiple != 1) {
      throw new SpecException(SpecException.Reason.TEXT, "no squeeze has no multiple");
    }
  }

  /** Whether blocks have a gate. */
  public boolean isThere() {
    return reduction > 0;
  }

  /** Numbers between the two layers of a gate. */
  public int channels(int of) {
    if (multiple == 1) {
      return Math.max(1, of / reduction);
    }
    int nearest = (int) (of / (double) reduction + multiple / 2.0) / multiple * multiple;
    return Math.max(multiple, nearest);
  }
}
