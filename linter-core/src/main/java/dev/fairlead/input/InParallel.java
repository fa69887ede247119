package dev.fairlead.input;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** One function over many values on all processors, the results in the order of the values. */
final class InParallel {
  /** Up to so many values starting threads costs more than it saves. */
  private static final int FEW = 8;

  private InParallel() {}

  static <A, B> List<B> map(List<A> values, Function<A, B> function) {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), values.size());
    List<B> results = new ArrayList<>(values.size());
    if (threads < 2 || values.size() <= FEW) {
      values.forEach(value -> results.add(function.apply(value)));
      return results;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<B>> tasks = new ArrayList<>(values.size());
      values.forEach(value -> tasks.add(() -> function.apply(value)));
      for (Future<B> result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return results;
  }
}
