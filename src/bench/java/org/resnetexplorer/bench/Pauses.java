package org.resnetexplorer.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The longest pause of the garbage collector; collections that the benchmark asks for are none. */
final class Pauses {
  private static final String ASKED_FOR = "System.gc()";

  /** What such a collector does, the program does not wait for. */
  private static final String BESIDE = "Concurrent";

  private final AtomicLong longest = new AtomicLong();

  Pauses() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (!collector.getName().contains(BESIDE)) {
        ((NotificationEmitter) collector)
            .addNotificationListener((notification, mine) -> hear(notification), null, null);
      }
    }
  }

  private void hear(Notification notification) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      GarbageCollectionNotificationInfo told =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
      if (!told.getGcCause().equals(ASKED_FOR)) {
        longest.accumulateAndGet(told.getGcInfo().getDuration(), Math::max);
      }
    }
  }

  /** In whole milliseconds, as Java tells it; then counts anew. */
  long takeMillis() {
    return longest.getAndSet(0);
  }
}
