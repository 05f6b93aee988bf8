package org.resnetexplorer.app.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.ChangeWords;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;

/** The sentences and figures of the panel. */
final class InferenceTexts {
  private static final int NAMED_IN_A_TOOLTIP = 40;

  private final Messages messages;

  InferenceTexts(Messages messages) {
    this.messages = messages;
  }

  String picture(OpenPicture picture, boolean brief) {
    if (brief) {
      return picture.picture().name();
    }
    RgbImage image = picture.picture().image();
    return messages.text(
        "inference.picture", picture.picture().name(), image.width(), image.height());
  }

  String crop(OpenModel model, boolean brief) {
    String key = model.recipe().whole() ? "inference.whole" : "inference.crop";
    return messages.text(
        brief ? key + ".short" : key, model.recipe().crop(), model.recipe().resize());
  }

  /** That crop or pixels are not the recipe's; empty if they are. */
  String changed(OpenPicture picture, boolean brief) {
    boolean own = picture.changes().crop() != null;
    boolean adjusted = !picture.changes().adjustments().isNone();
    if (own && adjusted) {
      return messages.text("inference.own.changed");
    }
    if (own) {
      long side = Math.round(picture.crop().width());
      return messages.text(brief ? "inference.own.short" : "inference.own", side);
    }
    return adjusted ? messages.text("inference.changed") : "";
  }

  /** All that is changed of the picture, and how to get rid of it. */
  String changedDetail(OpenPicture picture) {
    int edge = picture.crop().pixels().width();
    Changes ofPicture = picture.changes().withLesions(List.of());
    return messages.text(
        "inference.changed.detail", new ChangeWords(messages).line(ofPicture, edge));
  }

  /** Where the crop lies, in words for a screen reader. */
  String place(OpenPicture picture) {
    Crop crop = picture.crop();
    return messages.text(
        "inference.place",
        Math.round(crop.width()),
        Math.round(crop.height()),
        Math.round(crop.x()),
        Math.round(crop.y()));
  }

  List<String> marks(OpenPicture picture) {
    return picture.picture().marks().stream()
        .map(mark -> messages.text(mark.key(), mark.arguments().toArray()))
        .toList();
  }

  String field(SeenField field, boolean brief) {
    Object[] values = {
      field.cell().row(), field.cell().column(), field.pixels().width(), field.pixels().height()
    };
    String key = field.whole() ? "inference.field.whole" : "inference.field";
    return messages.text(brief ? key + ".short" : key, values);
  }

  String didSee(int half, boolean brief) {
    if (half == 0) {
      return messages.text("inference.did-see.nothing");
    }
    return brief
        ? messages.text("inference.did-see.short", half)
        : messages.text("inference.did-see", half);
  }

  List<Fact> facts(@Nullable OpenModel model, @Nullable Run run, EngineStatus engine) {
    if (model == null) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(messages.text("inference.fact.model"), model.name()));
    facts.add(new Fact(messages.text("inference.fact.knows"), classes(model)));
    String parameters = Numbers.count(model.network().parameters(), locale());
    facts.add(new Fact(messages.text("inference.fact.parameters"), parameters));
    String pass = forwardPass(run, engine);
    if (!pass.isEmpty()) {
      facts.add(new Fact(messages.text("inference.fact.pass"), pass));
    }
    return facts;
  }

  private String forwardPass(@Nullable Run run, EngineStatus engine) {
    if (engine instanceof EngineStatus.Unavailable) {
      return messages.text("inference.pass.none");
    }
    if (run == null || !(engine instanceof EngineStatus.Ready ready)) {
      return "";
    }
    return messages.text("inference.pass", Math.round(run.milliseconds()), ready.threads());
  }

  /** The facts that matter most, in one short line. */
  String inOneLine(@Nullable OpenModel model, @Nullable Run run) {
    if (model == null) {
      return "";
    }
    String known =
        model.isUntrained() ? messages.text("inference.untrained.short") : classes(model);
    return run == null
        ? known
        : messages.text("inference.short", Math.round(run.milliseconds()), known);
  }

  private String classes(OpenModel model) {
    int outputs = model.network().outputs();
    return switch (model.outputs()) {
      case SOFTMAX, SIGMOID ->
          model.hasClasses()
              ? messages.text("inference.classes", outputs)
              : messages.text("inference.yes-or-no");
      case IDENTITY -> messages.text("inference.outputs", outputs);
      case FEATURES -> messages.text("inference.features", outputs);
    };
  }

  /** What one has to know about the model to read its answer; empty if nothing. */
  String caution(@Nullable OpenModel model) {
    if (model == null) {
      return "";
    }
    return switch (model.source()) {
      case BUNDLED ->
          model.outputs() == OutputMeaning.SOFTMAX
              ? messages.text("inference.bundled", model.network().spec().classes())
              : firstNote(model);
      // That random weights mean nothing stands over the answers.
      case RANDOM, FILE, CACHED -> firstNote(model);
    };
  }

  private String firstNote(OpenModel model) {
    return model.notes().isEmpty() ? "" : model.notes().get(0).text(messages.locale());
  }

  /** All further notes, then the names of the classes as far as they can be listed. */
  String details(@Nullable OpenModel model) {
    if (model == null) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    model.notes().stream().skip(1).forEach(note -> lines.add(note.text(messages.locale())));
    lines.add(classNames(model));
    return String.join("\n", lines);
  }

  private String classNames(OpenModel model) {
    if (model.source() == WeightedModel.Source.RANDOM) {
      return "";
    }
    int known = model.labels().names().size();
    String listed =
        IntStream.range(0, Math.min(known, NAMED_IN_A_TOOLTIP))
            .mapToObj(output -> model.nameOf(output, messages))
            .collect(Collectors.joining(", "));
    return known > NAMED_IN_A_TOOLTIP ? listed + ", …" : listed;
  }

  private Locale locale() {
    return messages.locale();
  }
}
