package cc.infrai.realtime;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the attempts of one call without blocking a thread. */
final class AsyncAttempts<T> {
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Caller caller;
  private final Call call;
  private final HttpRequest request;
  private final Attempts attempts;
  private final Function<HttpResponse<byte[]>, T> read;

  AsyncAttempts(
      Caller caller,
      Call call,
      HttpRequest request,
      Attempts attempts,
      Function<HttpResponse<byte[]>, T> read) {
    this.caller = caller;
    this.call = call;
    this.request = request;
    this.attempts = attempts;
    this.read = read;
  }

  /** Starts the first attempt. Cancelling the future cancels the attempt that is under way. */
  CompletableFuture<T> start() {
    attempt();
    return result;
  }

  // What follows an attempt completes the result, whatever happens.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void attempt() {
    if (result.isDone()) {
      return;
    }
    long limit = attempts.limitNext();
    CompletableFuture<HttpResponse<byte[]>> sent = caller.send(request);
    result.whenComplete((data, failure) -> sent.cancel(true));
    sent.copy()
        .orTimeout(limit, TimeUnit.NANOSECONDS)
        .whenComplete((response, failure) -> settle(response, failure, limit));
  }

  private void settle(
      @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure, long limit) {
    try {
      if (response != null) {
        result.complete(read.apply(response));
        return;
      }
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      if (cause instanceof CancellationException) {
        return;
      }
      retry(
          cause instanceof TimeoutException
              ? Attempts.createTimeout(call, limit, cause)
              : caller.createFailure(call, cause));
    } catch (RealtimeException error) {
      retry(error);
    } catch (RuntimeException | Error thrownByCaller) {
      result.completeExceptionally(thrownByCaller);
    }
  }

  private void retry(RealtimeException error) {
    attempts
        .planRetry(error)
        .ifPresentOrElse(
            wait ->
                CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::attempt),
            () -> result.completeExceptionally(error));
  }
}
