package org.resnetexplorer.app.shell.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;

/**
 * Where the log goes and what is in it: a file of at most a megabyte, and the one before it. Found
 * by Logback as a service. In Java because reading the same from XML takes a twentieth of a second
 * of every start.
 */
public final class LogFile extends ContextAwareBase implements Configurator {
  /** Names the folder; where it is not set, as in tests, Logback looks elsewhere. */
  static final String FOLDER = "resnetexplorer.log";

  private static final String NAME = "resnet-explorer";
  private static final long MEGABYTE = 1L << 20;

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    // A folder that can't be written shall not spoil what a command prints.
    context.getStatusManager().add(new NopStatusListener());
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender(context, folder + "/" + NAME));
    context.getLogger("org.resnetexplorer").setLevel(Level.INFO);
    // DJL looks for a graphics card at every start and warns that there is none.
    context.getLogger("ai.djl.util.cuda").setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, String path) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(path + ".log");
    FixedWindowRollingPolicy before = new FixedWindowRollingPolicy();
    before.setContext(context);
    before.setParent(appender);
    before.setFileNamePattern(path + ".%i.log");
    before.setMinIndex(1);
    before.setMaxIndex(1);
    before.start();
    appender.setRollingPolicy(before);
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(new FileSize(MEGABYTE));
    size.start();
    appender.setTriggeringPolicy(size);
    appender.setEncoder(encoder(context));
    appender.start();
    return appender;
  }

  private static PatternLayoutEncoder encoder(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern("%d{ISO8601} %-5level [%thread] %logger{30} %msg%n");
    encoder.start();
    return encoder;
  }
}
