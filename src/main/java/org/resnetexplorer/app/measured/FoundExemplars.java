package org.resnetexplorer.app.measured;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.exploration.folder.ExemplarCut;
import org.resnetexplorer.exploration.folder.ExemplarIndex.Exemplar;
import org.resnetexplorer.exploration.folder.ExemplarPass;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.network.Call;

/**
 * What of a data set drives each channel of each call of a model most.
 *
 * @param orientation how cameras' notes were taken
 * @param relevantFor the class that it speaks for; null if it is by activation
 * @param changed whether the folder changed while it was looked through
 */
public record FoundExemplars(
    OpenModel model,
    DataSet set,
    Orientation orientation,
    @Nullable Integer relevantFor,
    ExemplarPass.Found found,
    boolean changed) {

  /** The cells that drive a channel most, one a picture, the strongest first. */
  public List<Exemplar> of(Call call, int channel) {
    return found.index().of(call, channel);
  }

  public int channels(Call call) {
    return found.index().channels(call);
  }

  /** Where an exemplar is from. */
  public PictureFile picture(Exemplar exemplar) {
    return set.pictures().pictures().get(exemplar.picture());
  }

  /** How many pictures could be read. */
  public int read() {
    return set.size() - LeftOut.pictures(found.leftOut());
  }

  /** Cuts out of pictures what cells of a call could see; for one thread at a time. */
  public ExemplarCut cut(Call call) {
    return new ExemplarCut(model.network(), call, model.recipe(), orientation);
  }
}
