import { describeFailure, hideControls } from './boundary.ts';
import { createHide } from './hide-secrets.ts';

/** A request or a connection that is over, or one that began. It contains no secret that a caller sent. */
export interface LogEntry {
  /** The capability, or what happened to a connection, or the method and the path of what is neither. */
  what: string;
  /** The status of the response, or the code with which a connection closed. */
  status: number;
  /** The code of the error. */
  code?: string | undefined;
  milliseconds?: number | undefined;
  /** The address of the client. */
  client?: string | undefined;
  /** More for people, such as why a connection ended. */
  note?: string | undefined;
}

/** Where the mock logs what it does. */
export interface Log {
  /** Whether entries are dropped, so that callers need not collect them. */
  readonly silent?: boolean;
  write(entry: LogEntry): void;
  /** Logs an unexpected error. */
  fail(where: string, error: unknown): void;
  /** Writes what is still held back. */
  flush(): void;
}

export type LogFormat = 'text' | 'json' | 'none';

export interface LogOptions {
  format: LogFormat;
  /** Whether lines are coloured; for a terminal only. */
  colored: boolean;
  /** What must not be in any line, wherever it comes from. */
  secrets: readonly string[];
  /** Writes a text that ends with a line break. */
  print(text: string): void;
  /** The time in milliseconds since 1970. */
  now?: () => number;
}

/** How long lines are held back to be written together, in milliseconds. */
const pace = 20;

/** Creates a log that prints a line for each entry. */
export function createLog({ format, colored, secrets, print, now = Date.now }: LogOptions): Log {
  let held = '';
  let timer: NodeJS.Timeout | undefined;
  const hide = createHide(secrets);

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (held === '') return;
    const text = hide(held);
    held = '';
    print(text);
  }

  function add(line: string): void {
    held += `${line}\n`;
    timer ??= setTimeout(flush, pace);
  }

  return {
    silent: format === 'none',
    write(entry) {
      if (format === 'none') return;
      const time = new Date(now());
      add(format === 'json' ? formatJson({ time: time.toISOString(), ...entry }) : formatLine(time, entry, colored));
    },
    fail(where, error) {
      const text = describeFailure(where, error);
      add(format === 'json' ? formatJson({ time: new Date(now()).toISOString(), what: 'failure', note: text }) : text);
    },
    flush,
  };
}

/** A log of unexpected errors only. */
export const failureLog: Log = createLog({
  format: 'none',
  colored: false,
  secrets: [],
  print: (text) => process.stderr.write(text),
});

/** Writes JSON without any control character. JSON itself allows some, which a terminal would obey. */
function formatJson(value: object): string {
  return JSON.stringify(value).replace(/\p{Cc}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function formatLine(
  time: Date,
  { what, status, code, milliseconds, client, note }: LogEntry,
  colored: boolean,
): string {
  const isBad = status >= 400 && status !== 4200;
  const paint = (color: number, text: string) => (colored ? `\x1b[${color}m${text}\x1b[0m` : text);
  const parts = [
    paint(2, time.toISOString().slice(11, 23)),
    paint(isBad ? 31 : 32, String(status)),
    hideControls(what),
    code && hideControls(code),
    milliseconds === undefined ? undefined : `${milliseconds.toFixed(1)} ms`,
    client && paint(2, client),
    note && hideControls(note),
  ];
  return parts.filter(Boolean).join(' ');
}
