package org.resnetexplorer.network.code;

/** Whose spelling {@link ModelText} uses. */
public enum PyTorchVersion {
  /** PyTorch 0.4 of 2018: {@code ReLU(inplace)}, {@code AvgPool2d(kernel_size=7, ...)}. */
  V0_4,
  /** Today's. */
  CURRENT
}
