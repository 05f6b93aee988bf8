package org.resnetexplorer.app.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.explain.lesion.Lesions;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;

/**
 * Cuts and scales inside the network, from wherever they are asked for: changes like those of the
 * picture, undone with them. On the FX thread only.
 */
public final class LiveLesions {
  /** The greatest factor that a slider reaches. */
  public static final double GREATEST = 2;

  private final LiveChanges changes;

  public LiveLesions(LiveChanges changes) {
    this.changes = changes;
  }

  /** What a block adds to x, as a site: with factor 0 the block is dropped. */
  public static Intervention branch(Block block) {
    return BlockBoard.drop(block);
  }

  /** What a block adds its branch to, as a site; null where it adds it to nothing. */
  public static @Nullable Intervention shortcut(Block block) {
    return block
        .add()
        .map(sum -> new Intervention.ScaleTerm(sum.name(), Intervention.Term.SHORTCUT, 0))
        .orElse(null);
  }

  /** All of a call's output, as a site. */
  public static Intervention whole(Call call) {
    return new Intervention.Scale(call.name(), 0);
  }

  /** One channel of a call's output, as a site. */
  public static Intervention channel(Call call, int channel) {
    return new Intervention.ScaleChannel(call.name(), channel, 0);
  }

  /** Those that are wanted now. */
  public List<Intervention> all() {
    return changes.current().lesions();
  }

  /** What a site is multiplied with; 1 where nothing is changed. */
  public double factor(Intervention site) {
    return Lesions.factorAt(all(), site);
  }

  /** Scales a site, as one step of a drag. */
  public void scale(Intervention site, double factor) {
    Intervention next = Lesions.scaled(site, factor);
    changes.change(
        changes.current().withLesions(Lesions.with(all(), next)), Lesions.scaled(site, 1));
  }

  /** A drag has ended: the next change is undone by itself. */
  public void endGesture() {
    changes.endGesture();
  }

  /** Cuts what is whole or scaled, and restores what is cut. */
  public void toggle(Intervention site) {
    set(Lesions.scaled(site, factor(site) == 0 ? 1 : 0));
  }

  /** Changes a site once, undone by itself. */
  public void set(Intervention lesion) {
    want(Lesions.with(all(), lesion));
  }

  /** Restores a site. */
  public void remove(Intervention lesion) {
    want(Lesions.without(all(), lesion));
  }

  /** Restores all sites; the picture's changes stay. */
  public void removeAll() {
    want(List.of());
  }

  private void want(List<Intervention> lesions) {
    changes.changeOnce(changes.current().withLesions(lesions));
  }
}
