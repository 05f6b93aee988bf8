package org.resnetexplorer.app.state;

import java.util.LinkedHashMap;
import java.util.Map;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallGroups;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ChannelOrder;

/**
 * The channel to look at while a person has chosen none: that which varies most over the first run
 * of a model on a picture, of the call that stands for all whose channels mean the same, so that
 * the eye can follow it from call to call. Where maps have one cell, nothing varies, and it is the
 * greatest, as of the logits. It stays while the picture's crop moves. For any thread.
 */
final class TellingChannels {
  private static final int REMEMBERED = 1000;

  private final Activations activations;
  private final Map<Key, Integer> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Compared by identity: equal pictures would be compared pixel by pixel. */
  private static final class Key {
    private final OpenModel model;
    private final Picture picture;
    private final Call call;

    Key(Run run, Call call) {
      this.model = run.model();
      this.picture = run.picture().picture();
      this.call = call;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.model == model
          && key.picture == picture
          && key.call.equals(call);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(picture) + call.hashCode();
    }
  }

  TellingChannels(Activations activations) {
    this.activations = activations;
  }

  int of(Run run, Call call) throws EngineException {
    Call representative = new CallGroups(run.model().network()).representative(call);
    Key key = new Key(run, representative);
    synchronized (known) {
      Integer before = known.get(key);
      if (before != null) {
        return before;
      }
    }
    int channel = mostTelling(activations.of(run, representative));
    synchronized (known) {
      known.putIfAbsent(key, channel);
      return known.get(key);
    }
  }

  private static int mostTelling(Activation activation) {
    return activation.cells() == 1
        ? ChannelOrder.MEAN.sorted(activation.perChannel())[0]
        : activation.mostVariedChannel();
  }
}
