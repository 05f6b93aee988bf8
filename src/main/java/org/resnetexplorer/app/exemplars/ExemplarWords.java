package org.resnetexplorer.app.exemplars;

import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.Truth;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What is said of pictures that drive channels. */
final class ExemplarWords {
  private static final int DIGITS = 3;
  private static final int MOST_DECIMALS = 5;

  private final Messages messages;
  private final DataSets dataSets;

  ExemplarWords(Messages messages, DataSets dataSets) {
    this.messages = messages;
    this.dataSets = dataSets;
  }

  /** A value among others, all with the same decimals. */
  static String number(double value, double magnitude) {
    if (!(magnitude > 0)) {
      return Numbers.compact(value);
    }
    int decimals = DIGITS - 1 - (int) Math.floor(Math.log10(magnitude));
    return decimals <= 0
        ? Numbers.compact(value)
        : Numbers.fixed(value, Math.min(MOST_DECIMALS, decimals));
  }

  String basis(Basis basis) {
    return messages.text(
        switch (basis) {
          case ACTIVE -> "exemplars.active";
          case RELEVANT -> "exemplars.relevant";
        });
  }

  String basisTip(Basis basis) {
    return messages.text(
        switch (basis) {
          case ACTIVE -> "exemplars.active.tip";
          case RELEVANT -> "exemplars.relevant.tip";
        });
  }

  String order(Order order) {
    return messages.text(
        switch (order) {
          case INDEX -> "exemplars.order.index";
          case STRONGEST -> "exemplars.order.strongest";
          case ASKED -> "exemplars.order.asked";
        });
  }

  /** What the values are. */
  String values(FoundExemplars found) {
    return found.relevantFor() == null
        ? messages.text("exemplars.values.active")
        : messages.text("exemplars.values.relevant", className(found));
  }

  /** The class that it speaks for; empty if it goes by activation. */
  String className(FoundExemplars found) {
    Integer output = found.relevantFor();
    return output == null ? "" : found.model().nameOf(output, messages);
  }

  /** How much of a picture a cut shows. */
  String cut(FoundExemplars found, Call call) {
    ReceptiveField field = found.model().sizes().receptiveField(call);
    int side = found.model().recipe().crop();
    return field.isWholePicture() || field.size() >= side
        ? messages.text("exemplars.cut.whole", side)
        : messages.text("exemplars.cut.field", field.size(), side);
  }

  /** Why a channel has no pictures. */
  String dead(Drivers of) {
    FoundExemplars found = of.found();
    if (found.of(of.call(), of.channel()).isEmpty()) {
      return messages.text("exemplars.nothing");
    }
    return found.relevantFor() == null
        ? messages.text("exemplars.dead", found.read())
        : messages.text("exemplars.dead.relevant", found.read(), className(found));
  }

  /** That only a few pictures drive a channel; empty if there are as many as can be shown. */
  String few(Drivers of) {
    int shown = of.drivers().size();
    boolean all = shown >= of.found().of(of.call(), of.channel()).size();
    return of.isDead() || all ? "" : messages.text("exemplars.few", shown, of.found().read());
  }

  /** The same in the little room beside the cuts. */
  private String fewShort(Drivers of) {
    return few(of).isEmpty()
        ? ""
        : messages.text("exemplars.few.short", of.drivers().size(), of.found().read());
  }

  /** What a channel is called beside its number: its class, where it is the class's output. */
  String beside(Drivers of) {
    OpenModel model = of.found().model();
    boolean isOutput =
        model.hasClasses() && model.network().classifier().filter(of.call()::equals).isPresent();
    return isOutput ? model.nameOf(of.channel(), messages) : fewShort(of);
  }

  /** A row of the page to those who hear it. */
  String spokenRow(Drivers of) {
    String channel = messages.text("exemplars.row.spoken", of.channel());
    return of.isDead()
        ? channel + ", " + dead(of)
        : channel
            + ", "
            + messages.text(
                "exemplars.row.strongest", number(of.drivers().get(0).value(), of.magnitude()));
  }

  /** What the page shows. */
  String sheet(Sheet sheet) {
    FoundExemplars found = sheet.found();
    return messages.text("exemplars.sheet", sheet.channels().size(), values(found), found.read())
        + " "
        + cut(found, sheet.call());
  }

  /** That the folder changed, and how many pictures could not be read; empty if all is well. */
  String leftOut(FoundExemplars found) {
    String changed = found.changed() ? messages.text("exemplars.changed") : "";
    String unread = LeftOut.said(found.found().leftOut(), messages, "exemplars.leftout");
    return (changed + " " + unread).strip();
  }

  /** Which they are and why. */
  String leftOutReasons(FoundExemplars found) {
    return LeftOut.lines(found.found().leftOut(), messages);
  }

  /** A picture in full: its file, the value and where, and its class if that is known. */
  String tip(Drivers of, Driver driver) {
    Cell cell = of.cell(driver);
    String value = number(driver.value(), of.magnitude());
    String where =
        messages.text(
            "exemplars.tip.cell", of.call().name(), of.channel(), cell.row(), cell.column());
    String what =
        of.found().relevantFor() == null
            ? messages.text("exemplars.tip.active", value)
            : messages.text("exemplars.tip.relevant", value, className(of.found()));
    String shows = truth(of.found(), driver);
    String lines = driver.picture().path() + "\n" + what + "\n" + where;
    return shows.isEmpty() ? lines : lines + "\n" + messages.text("exemplars.tip.class", shows);
  }

  private String truth(FoundExemplars found, Driver driver) {
    Truth truth = dataSets.truthProperty().get();
    Integer output = truth == null ? null : truth.classes().get(driver.picture());
    return output == null ? "" : found.model().nameOf(output, messages);
  }

  /** What a tile says to those who hear the window. */
  String spoken(Drivers of, Driver driver) {
    return tip(of, driver).replace("\n", ", ");
  }

  /** Why nothing is there, or what can be done for it. */
  String stand(Stand stand) {
    if (stand instanceof Stand.NoSet) {
      return messages.text("exemplars.noset");
    }
    if (stand instanceof Stand.NoClass) {
      return messages.text("exemplars.noclass");
    }
    if (stand instanceof Stand.Running) {
      return messages.text("exemplars.running");
    }
    if (stand instanceof Stand.Stopped) {
      return messages.text("exemplars.stopped");
    }
    if (stand instanceof Stand.Failed failed) {
      return failed.why().whole();
    }
    return "";
  }

  /** What the button for it says; empty where there is nothing to begin. */
  String begin(Stand stand) {
    if (stand instanceof Stand.Stopped) {
      return messages.text("exemplars.goon");
    }
    if (stand instanceof Stand.Failed) {
      return messages.text("exemplars.again");
    }
    if (!(stand instanceof Stand.Missing missing)) {
      return "";
    }
    String what =
        missing.name().isEmpty()
            ? messages.text("exemplars.find", missing.pictures())
            : messages.text("exemplars.find.class", missing.name(), missing.pictures());
    return Double.isNaN(missing.seconds())
        ? what
        : messages.text(
            "exemplars.find.about", what, PassProgress.roughly(missing.seconds(), messages));
  }
}
