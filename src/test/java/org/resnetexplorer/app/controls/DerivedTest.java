package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class DerivedTest {
  private final SimpleIntegerProperty a = new SimpleIntegerProperty(2);
  private final SimpleIntegerProperty b = new SimpleIntegerProperty(3);
  private final List<Integer> heard = new ArrayList<>();

  private Derived<Integer> product() {
    return Derived.of(() -> a.get() * b.get(), a, b);
  }

  @Test
  void itHearsOfEachThatItDependsOn() {
    Subscriptions.now(product(), heard::add);
    a.set(5);
    b.set(7);
    assertThat(heard).containsExactly(6, 15, 35);
  }

  /** Whatever nobody holds is gone after a collection, as this object shows. */
  @Test
  void itIsHeardAfterACollectionThoughNobodyKeepsIt() throws InterruptedException {
    Subscriptions.now(product(), heard::add);
    WeakReference<Object> witness = new WeakReference<>(new Object());
    while (witness.get() != null) {
      System.gc();
      Thread.sleep(1);
    }
    a.set(5);
    assertThat(heard).containsExactly(6, 15);
  }

  @Test
  void withoutAListenerItIsWorkedOutEachTime() {
    Derived<Integer> product = product();
    assertThat(product.getValue()).isEqualTo(6);
    a.set(5);
    assertThat(product.getValue()).isEqualTo(15);
  }

  @Test
  void whoHasLeftHearsNoMore() {
    Derived<Integer> product = product();
    Subscription subscription = Subscriptions.now(product, heard::add);
    subscription.unsubscribe();
    a.set(5);
    assertThat(heard).containsExactly(6);
    assertThat(product.getValue()).isEqualTo(15);
  }

  @Test
  void aPropertyCanBeBoundToIt() {
    SimpleObjectProperty<Integer> bound = new SimpleObjectProperty<>();
    bound.bind(product());
    b.set(10);
    assertThat(bound.get()).isEqualTo(20);
  }
}
