/** The listeners of one signal, and the function that is registered on it for all of them. */
interface SharedListener {
  listeners: Set<() => void>;
  notifyAll(): void;
}

const sharedListeners = /* @__PURE__ */ new WeakMap<AbortSignal, SharedListener>();

/**
 * Listens to a signal. All calls under one signal share a listener: Node.js warns of a leak when there are more than ten.
 *
 * @returns a function that stops listening
 */
export function listenToAbort(signal: AbortSignal, listener: () => void): () => void {
  let shared = sharedListeners.get(signal);
  if (!shared) {
    const listeners = new Set<() => void>();
    shared = {
      listeners,
      notifyAll() {
        for (const notify of listeners) notify();
      },
    };
    sharedListeners.set(signal, shared);
    signal.addEventListener('abort', shared.notifyAll);
  }
  const { listeners, notifyAll } = shared;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    signal.removeEventListener('abort', notifyAll);
    sharedListeners.delete(signal);
  };
}
