package org.resnetexplorer.exploration.folder;

/**
 * A picture whose class is known, and what the network says.
 *
 * @param truth its class
 * @param answer the class that the network says first
 * @param confidence the probability of the answer, 0 to 1
 * @param ofTruth the probability of the truth
 * @param rank the place of the truth among all answers, from 1
 */
public record Judged(
    PictureFile picture, int truth, int answer, double confidence, double ofTruth, int rank) {

  /**
   * @param logits of which all are finite
   * @param values what they mean
   */
  static Judged of(PictureFile picture, int truth, float[] logits, double[] values) {
    int answer = 0;
    int rank = 1;
    for (int i = 0; i < logits.length; i++) {
      if (logits[i] > logits[answer]) {
        answer = i;
      }
      // As answers are listed: of equals the lower index comes first.
      if (logits[i] > logits[truth] || logits[i] == logits[truth] && i < truth) {
        rank++;
      }
    }
    return new Judged(picture, truth, answer, values[answer], values[truth], rank);
  }

  public boolean isRight() {
    return truth == answer;
  }
}
