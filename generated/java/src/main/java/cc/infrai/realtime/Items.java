// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
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

/**
 * The items of all pages of a list. A page is fetched when its first item is asked for, and each
 * walk begins anew.
 *
 * @param <T> what an item is
 */
public final class Items<T> implements Iterable<T> {
  private final String capability;
  private final String start;
  private final Function<String, Page<T>> fetch;

  /** A page, and the cursor of the next one. */
  record Page<T>(List<T> items, Optional<String> nextCursor) {}

  Items(String capability, String start, Function<String, Page<T>> fetch) {
    this.capability = capability;
    this.start = start;
    this.fetch = fetch;
  }

  /**
   * Goes through the items.
   *
   * @return a walk whose steps throw a {@link RealtimeException} when a page cannot be had, or when
   *     the pages go round in a circle
   */
  @Override
  public Iterator<T> iterator() {
    return new Walk();
  }

  /**
   * Goes through the items as a stream.
   *
   * @return a stream that fetches pages as it goes
   */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  private final class Walk implements Iterator<T> {
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
        cursor = page.nextCursor();
        isAtEnd = cursor.isEmpty();
        if (cursor.isPresent() && seen.contains(cursor.get())) {
          throw new RealtimeException.UnreadableResponse(
              new RealtimeException.Details(
                  capability,
                  "cursor_repeated",
                  "The same cursor came twice, so the pages would never end."));
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
