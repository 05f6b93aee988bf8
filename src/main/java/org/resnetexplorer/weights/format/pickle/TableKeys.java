package org.resnetexplorer.weights.format.pickle;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.resnetexplorer.weights.TableInfo.Role;

/**
 * The keys under which trainers keep tables of weights: what each is for, and which one the trainer
 * takes itself when it goes on with the file.
 */
final class TableKeys {

  /**
   * The first one in a file is its trainer's default. timm loads {@code state_dict_ema} before
   * {@code state_dict} ({@code timm/models/_helpers.py}), BasicSR {@code params_ema}; torchvision's
   * references keep {@code model} and {@code model_ema} and go on with the first ({@code
   * references/classification/train.py}); DINO evaluates the teacher ({@code --checkpoint_key
   * teacher}, {@code eval_knn.py}).
   */
  private static final List<String> DEFAULTS =
      List.of(
          "state_dict_ema",
          "state_dict",
          "model_state_dict",
          "model",
          "net",
          "network",
          "weights",
          "params_ema",
          "params",
          "model_state",
          "net_state_dict",
          "network_state_dict",
          "backbone",
          "module",
          "blobs",
          "teacher",
          "student",
          "model_ema",
          "ema_state_dict",
          "ema_model",
          "ema");

  private static final Set<String> WEIGHTS =
      Set.of(
          "state_dict",
          "model_state_dict",
          "model",
          "net",
          "network",
          "weights",
          "params",
          "model_state",
          "net_state_dict",
          "network_state_dict",
          "backbone",
          "module",
          "blobs");

  private TableKeys() {}

  /** Tables in the order in which a trainer would take them; of unknown ones the largest first. */
  static Comparator<TableSearch.Found> trainersOrder() {
    return Comparator.comparingInt((TableSearch.Found found) -> rank(found.path()))
        .thenComparing(found -> -found.tensors());
  }

  /** The place of the key that is least usual on the way. */
  private static int rank(List<String> path) {
    int rank = -1;
    for (String key : path) {
      rank = Math.max(rank, DEFAULTS.indexOf(key));
    }
    if (rank >= 0) {
      return rank;
    }
    return DEFAULTS.size() + role(path).ordinal();
  }

  /** Whether trainers keep weights under that key. */
  static boolean isUsual(String key) {
    return DEFAULTS.contains(key);
  }

  static Role role(List<String> path) {
    if (path.isEmpty()) {
      return Role.WEIGHTS;
    }
    for (String key : path) {
      Role role = role(key.toLowerCase(Locale.ROOT));
      if (role != Role.OTHER && role != Role.WEIGHTS) {
        return role;
      }
    }
    return WEIGHTS.contains(path.get(0)) || WEIGHTS.contains(path.get(path.size() - 1))
        ? Role.WEIGHTS
        : Role.OTHER;
  }

  private static Role role(String key) {
    List<String> words = List.of(key.split("[^a-z]+"));
    if (words.contains("ema") || words.contains("swa") || key.contains("averag")) {
      return Role.AVERAGE;
    } else if (words.contains("teacher")) {
      return Role.TEACHER;
    } else if (words.contains("student")) {
      return Role.STUDENT;
    } else if (key.equals("encoder_q") || words.contains("query")) {
      return Role.QUERY;
    } else if (key.equals("encoder_k") || words.contains("key")) {
      return Role.KEY;
    }
    return Role.OTHER;
  }
}
