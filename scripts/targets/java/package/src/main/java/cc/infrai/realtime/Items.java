package cc.infrai.realtime;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of all pages of a list. A page is fetched when its first item is needed, and each
 * iterator starts from the beginning.
 *
 * @param <T> what an item is
 */
public final class Items<T> implements Iterable<T> {
  private final String capability;
  private final @Nullable String start;
  private final Function<@Nullable String, Page<T>> fetch;

  /** A page, and the cursor of the next one. */
  record Page<T>(List<T> items, Optional<String> nextCursor) {}

  Items(String capability, @Nullable String start, Function<@Nullable String, Page<T>> fetch) {
    this.capability = capability;
    this.start = start;
    this.fetch = fetch;
  }

  /**
   * Iterates over the items.
   *
   * @return an iterator that throws a {@link RealtimeException} when a page cannot be fetched, or
   *     when the pages form a loop
   */
  @Override
  public Iterator<T> iterator() {
    return new ItemIterator();
  }

  /**
   * Streams the items.
   *
   * @return a stream that fetches pages as they are needed
   */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  private final class ItemIterator implements Iterator<T> {
    private final Queue<T> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private Optional<String> cursor = Optional.ofNullable(start);
    private boolean isAtEnd;

    @Override
    public boolean hasNext() {
      while (waiting.isEmpty() && !isAtEnd) {
        Page<T> page = fetch.apply(cursor.orElse(null));
        waiting.addAll(page.items());
        cursor.ifPresent(seen::add);
        cursor = page.nextCursor().filter(next -> !next.isEmpty());
        isAtEnd = cursor.isEmpty();
        if (cursor.isPresent() && seen.contains(cursor.get())) {
          throw new RealtimeException.UnreadableResponse(
              new RealtimeException.Details(
                  capability,
                  ClientErrorCode.REPEATED_CURSOR,
                  "The same cursor was returned twice, so the pages would never end."));
        }
      }
      return !waiting.isEmpty();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return waiting.remove();
    }
  }
}
