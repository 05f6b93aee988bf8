package org.resnetexplorer.export.report;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.render.Pixels;

/**
 * What a lab protocol tells of a run: facts, then a section for each figure that was open. All text
 * is in one language and not yet escaped.
 *
 * @param title of the page
 * @param facts what was run, with what, when
 * @param note what the last line says: which program wrote it
 */
public record Report(
    Locale language, String title, List<Fact> facts, List<Section> sections, String note) {
  public Report {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }

  public record Fact(String name, String value) {}

  /** A figure with its numbers. */
  public record Section(String title, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /** What a section shows, one below the other; a closed set. */
  public sealed interface Item {

    /** What stands below it. */
    String caption();

    /**
     * A picture.
     *
     * @param density pixels of the picture for one of the page
     */
    record Picture(String caption, Pixels pixels, int density) implements Item {}

    /**
     * Numbers under headings.
     *
     * @param numbers whether a column holds numbers alone, and stands to the right
     */
    record Table(
        String caption, List<String> headings, List<Boolean> numbers, List<List<String>> rows)
        implements Item {
      public Table {
        headings = List.copyOf(headings);
        numbers = List.copyOf(numbers);
        rows = rows.stream().map(List::copyOf).toList();
      }
    }

    /** Lines that keep their places, as those of a program. */
    record Lines(String caption, String text) implements Item {}
  }
}
