package org.resnetexplorer.app.tour;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.state.TourProgress;
import org.resnetexplorer.text.Messages;

/** Puts stops, questions and what became of them into words. */
record PageWriter(Messages messages) {

  /**
   * A stop whose question is not known yet.
   *
   * @param aside what the way to another network is called, if the stop has one
   */
  Page stop(TourScript script, int position, TourProgress progress, LocalisedText aside) {
    Stop stop = script.stops().get(position);
    return new Page(
        position + 1,
        script.stops().size(),
        stop.title().in(messages),
        stop.text().in(messages),
        stop.leadsAside() ? aside.in(messages) : "",
        "",
        List.of(),
        "",
        Page.Tone.NONE,
        path(script, progress));
  }

  /** What stands behind the last stop. */
  Page end(TourScript script, TourProgress progress) {
    List<Page.Passed> path = path(script, progress);
    long answered = path.stream().filter(Page.Passed::answered).count();
    int count = script.stops().size();
    String key = progress.brief() ? "tour.end.brief" : "tour.end.text";
    return new Page(
        count + 1,
        count,
        messages.text("tour.end.title"),
        messages.text(key, answered, count),
        "",
        "",
        List.of(),
        "",
        Page.Tone.NONE,
        path);
  }

  /** Each stop, and how its question went. */
  List<Page.Passed> path(TourScript script, TourProgress progress) {
    List<Page.Passed> path = new ArrayList<>();
    for (int i = 0; i < script.stops().size(); i++) {
      Stop stop = script.stops().get(i);
      int tries = progress.tries().getOrDefault(stop.id(), 0);
      String words = messages.text("tour.passed", i + 1, stop.title().in(messages), tries);
      path.add(new Page.Passed(i, words, tries > 0));
    }
    return path;
  }

  /**
   * The page with its question.
   *
   * @param tried choices clicked so far, the last one last
   */
  Page asked(Page page, Question asked, List<Integer> tried) {
    boolean over = asked.isOver(tried);
    List<Page.Answer> answers = new ArrayList<>();
    for (int i = 0; i < asked.choices().size(); i++) {
      boolean told = tried.contains(i) || over && i == asked.right();
      String label = asked.choices().get(i).label().in(messages);
      answers.add(new Page.Answer(label, told ? tone(asked, i) : Page.Tone.NONE));
    }
    Page.Tone how = tried.isEmpty() ? Page.Tone.NONE : tone(asked, last(tried));
    return page.withQuestion(
        asked.text().in(messages), answers, tried.isEmpty() ? "" : feedback(asked, tried), how);
  }

  private String feedback(Question asked, List<Integer> tried) {
    Choice right = asked.choices().get(asked.right());
    String why = right.feedback().in(messages);
    if (last(tried) == asked.right()) {
      return messages.text("tour.right", why);
    }
    return asked.isOver(tried)
        ? messages.text("tour.told", right.label().in(messages), why)
        : messages.text("tour.wrong", asked.choices().get(last(tried)).feedback().in(messages));
  }

  private static int last(List<Integer> tried) {
    return tried.get(tried.size() - 1);
  }

  private static Page.Tone tone(Question asked, int choice) {
    return choice == asked.right() ? Page.Tone.RIGHT : Page.Tone.WRONG;
  }
}
