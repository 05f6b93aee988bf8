package org.resnetexplorer.weights.match;

import java.util.List;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.TensorInfo;

/**
 * How the names in a file differ from those of the network.
 *
 * @param prefix what stands before every name in the file
 * @param shortcuts whether the file calls a projection {@code shortcut}, not {@code downsample}
 */
record FileNames(String prefix, boolean shortcuts) {

  private static final String DOWNSAMPLE = ".downsample.";
  private static final String SHORTCUT = ".shortcut.";
  private static final Pattern PROJECTION =
      Pattern.compile("layer[0-9]+\\.[0-9]+\\.shortcut\\.[01]\\..*", Pattern.DOTALL);

  /**
   * Only small-image networks are known under both names; in a file that mixes them neither is
   * renamed, as then no name can stand for two.
   */
  static FileNames of(List<TensorInfo> tensors, String prefix) {
    FileNames same = new FileNames(prefix, false);
    List<String> names = tensors.stream().map(tensor -> same.plain(tensor.name())).toList();
    boolean small =
        tensors.stream()
            .anyMatch(
                tensor ->
                    same.plain(tensor.name()).equals("conv1.weight")
                        && tensor.shape().size() == 4
                        && tensor.shape().get(2) == 3);
    boolean shortcuts =
        small
            && names.stream().anyMatch(name -> PROJECTION.matcher(name).matches())
            && names.stream().noneMatch(name -> name.contains(DOWNSAMPLE));
    return new FileNames(prefix, shortcuts);
  }

  /** The network's name of what the file calls so. */
  String plain(String inFile) {
    String name = inFile.substring(prefix.length());
    return shortcuts ? name.replace(SHORTCUT, DOWNSAMPLE) : name;
  }

  /** The file's name of what the network calls so. */
  String inFile(String plain) {
    return prefix + (shortcuts ? plain.replace(DOWNSAMPLE, SHORTCUT) : plain);
  }
}
