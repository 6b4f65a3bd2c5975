/**
 * What ends a server. Ctrl+C is SIGINT, Ctrl+Break is SIGBREAK, a terminal that closes is SIGHUP; Node.js tells them on
 * Windows too, which has no signals. SIGTERM is how POSIX asks a process to end.
 */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** Whether a parent opened a channel. It may be closed again before anything waits for that. */
const hasParentChannel = process.channel !== undefined;

/** How often the parent is looked for on Windows, in milliseconds. */
const lookInterval = 500;

/**
 * Calls a function once, when this process is told to stop: by a signal, by its parent, which closes the channel between
 * them, or by the parent's end, which closes the channel too. So a process that has a channel never outlives its parent.
 */
export function onStop(stop: () => void): void {
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  const stopOnce = () => {
    clearInterval(timer);
    if (isStopping) return;
    isStopping = true;
    stop();
  };
  // Asked a second time by the same signal, a process that cannot close ends at once.
  for (const signal of stopSignals) process.once(signal, stopOnce);
  if (process.connected) process.once('disconnect', stopOnce);
  else if (hasParentChannel) setImmediate(stopOnce);
  if (isWrapped()) timer = setInterval(() => isRunning(process.ppid) || stopOnce(), lookInterval);
}

/**
 * On Windows, npm runs a command inside a `cmd.exe`. When npm is ended, by Ctrl+C or by a program that started it, it
 * takes only that one with it, and no signal reaches this process.
 */
function isWrapped(): boolean {
  return process.platform === 'win32' && process.env.npm_lifecycle_event !== undefined;
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
