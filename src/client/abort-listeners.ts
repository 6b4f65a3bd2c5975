/** Those who wait for one signal, and the one listener that tells them all. */
interface Waiting {
  listeners: Set<() => void>;
  tellAll(): void;
}

const waitingFor = /* @__PURE__ */ new WeakMap<AbortSignal, Waiting>();

/**
 * Listens to a signal. All calls under one signal share a listener: Node.js takes more than ten for a leak, and warns.
 *
 * @returns a function that stops listening
 */
export function listenToAbort(signal: AbortSignal, listener: () => void): () => void {
  let waiting = waitingFor.get(signal);
  if (!waiting) {
    const listeners = new Set<() => void>();
    waiting = {
      listeners,
      tellAll() {
        for (const tell of listeners) tell();
      },
    };
    waitingFor.set(signal, waiting);
    signal.addEventListener('abort', waiting.tellAll);
  }
  const { listeners, tellAll } = waiting;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    signal.removeEventListener('abort', tellAll);
    waitingFor.delete(signal);
  };
}
