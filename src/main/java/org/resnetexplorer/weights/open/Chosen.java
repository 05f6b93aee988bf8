package org.resnetexplorer.weights.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.WeightsException;

/** A model as a person chose it: what was assumed until then is assumed no longer. */
final class Chosen {

  /** What is said of recipes that nobody wrote down. */
  private static final Set<String> ASSUMED_RECIPES =
      Set.of("weights.note.recipe-assumed", "weights.note.recipe-spelling");

  private static final String ASSUMED_OUTPUT = "weights.note.one-output";
  private static final String ASSUMED_STRIDE = "weights.note.stride";

  private final WeightedModel model;
  private final Choices choices;

  private Chosen(WeightedModel model, Choices choices) {
    this.model = model;
    this.choices = choices;
  }

  /**
   * The model with the choices that need no look into its file: recipe, outputs, stride.
   *
   * @throws WeightsException if they do not fit it
   */
  static WeightedModel of(WeightedModel model, Choices choices) throws WeightsException {
    return choices.isNone() ? model : new Chosen(model, choices).model();
  }

  private WeightedModel model() throws WeightsException {
    Preprocess prepared = choices.prepare(model.recipe());
    WeightedModel chosen =
        new WeightedModel(
            model.id(),
            model.network(),
            model.weights(),
            model.labels(),
            prepared,
            outputs(),
            model.accuracy(),
            model.source(),
            model.reading(),
            notes(prepared));
    return choices.stride() == null ? chosen : chosen.withStride(choices.stride());
  }

  /** Features are no answers, whatever is said of them. */
  private OutputMeaning outputs() {
    OutputMeaning said = choices.outputs();
    return said == null || model.outputs() == OutputMeaning.FEATURES ? model.outputs() : said;
  }

  private List<Phrase> notes(Preprocess prepared) {
    List<Phrase> notes = new ArrayList<>();
    for (Phrase note : model.notes()) {
      if (ASSUMED_RECIPES.contains(note.key()) && !choices.recipe().isNone()) {
        String names = String.join(", ", choices.recipe().written().keySet());
        notes.add(Phrase.note("recipe-chosen", names, prepared.toString()));
      } else if (!isChosen(note)) {
        notes.add(note);
      }
    }
    List<String> idle = idle();
    if (!idle.isEmpty()) {
      notes.add(Phrase.note("choice-idle", String.join(", ", idle)));
    }
    return notes;
  }

  private boolean isChosen(Phrase assumption) {
    return assumption.key().equals(ASSUMED_OUTPUT) && choices.outputs() != null
        || assumption.key().equals(ASSUMED_STRIDE) && choices.stride() != null;
  }

  /** What was chosen and changes nothing, named as the options are. */
  private List<String> idle() {
    List<String> idle = new ArrayList<>();
    if (choices.recipe().order() != null && model.recipe().isGrey()) {
      idle.add(RecipeChoices.ORDER);
    }
    if (choices.outputs() != null && model.outputs() == OutputMeaning.FEATURES) {
      idle.add(Choices.OUTPUT);
    }
    if (choices.stride() != null && !model.spec().block().placesStride()) {
      idle.add(Choices.STRIDE);
    }
    boolean ofFile = model.source() == WeightedModel.Source.FILE;
    if (ofFile && choices.dilation() != null && !model.spec().canDilate()) {
      idle.add(Choices.DILATION);
    }
    if (ofFile && choices.normGroups() != null && !model.spec().family().norm().isOfGroups()) {
      idle.add(Choices.NORM_GROUPS);
    }
    if (!ofFile) {
      // Of a network that has a name all this is known.
      idle.addAll(choices.ofFiles());
    }
    return idle;
  }
}
