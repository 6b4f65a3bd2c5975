const listenersBySignal = /* @__PURE__ */ new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Listens to a signal. All calls under one signal share a listener, which stays: Node.js warns of a leak when there are
 * more than ten.
 *
 * @returns a function that stops listening
 */
export function listenToAbort(signal: AbortSignal, listener: () => void): () => void {
  const listeners = listenersBySignal.get(signal) ?? new Set();
  if (!listenersBySignal.has(signal)) {
    listenersBySignal.set(signal, listeners);
    signal.addEventListener('abort', () => {
      for (const notify of listeners) notify();
    });
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}
