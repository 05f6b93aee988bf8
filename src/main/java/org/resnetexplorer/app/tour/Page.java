package org.resnetexplorer.app.tour;

import java.util.List;

/**
 * What the strip of the tour shows, in words.
 *
 * @param number of the stop, from 1; of the last page one more than there are stops
 * @param count of all stops
 * @param aside what the way to another network is called; empty where there is none
 * @param question empty while it is being worked out, and on the last page
 * @param answers to click
 * @param feedback to the last answer, or what is missing for the question; empty before
 * @param tone of the feedback
 * @param path all stops, and how the question of each went
 */
record Page(
    int number,
    int count,
    String title,
    String text,
    String aside,
    String question,
    List<Answer> answers,
    String feedback,
    Tone tone,
    List<Passed> path) {
  Page {
    answers = List.copyOf(answers);
    path = List.copyOf(path);
  }

  /** What the feedback says. */
  enum Tone {
    NONE,
    RIGHT,
    WRONG,
    MISSING
  }

  /** One answer and what became of it. */
  record Answer(String label, Tone tone) {}

  /**
   * A stop to go to.
   *
   * @param words its title and how its question went
   */
  record Passed(int position, String words, boolean answered) {}

  boolean isFirst() {
    return number == 1;
  }

  boolean isEnd() {
    return number > count;
  }

  Page withQuestion(String asked, List<Answer> toClick, String said, Tone how) {
    return new Page(number, count, title, text, aside, asked, toClick, said, how, path);
  }

  Page withPath(List<Passed> stops) {
    return new Page(number, count, title, text, aside, question, answers, feedback, tone, stops);
  }
}
