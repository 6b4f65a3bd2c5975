import { open, readFile, rename, rm } from 'node:fs/promises';
import { UsageError } from '../../command/options.ts';
import { isRecord } from '../http/json.ts';
import type { RememberedResponse } from './idempotency.ts';
import { exportState, importState, type ProjectState } from './project-state.ts';
import type { Projects } from './projects.ts';
import { checkState, parse } from './read-state.ts';
import { retryWhileBusy } from './retry-while-busy.ts';

/** How often a change is looked for, in milliseconds; less often when saving takes more than a tenth of that. */
const pace = 500;

/** What keeps the state over a restart. */
export interface StateKeeper {
  /** Saves what is not saved yet, and stops. */
  close(): Promise<void>;
}

/**
 * Reads the state of all projects from a file, when it exists, and keeps the file up to date. A file that cannot be
 * written is reported, once for each reason, and the server goes on.
 *
 * @param report is told what is wrong, in a sentence
 * @throws UsageError when the file exists and cannot be read, so that nothing in it is overwritten
 */
export async function keepState(
  projects: Projects,
  path: string,
  report: (problem: string) => void,
): Promise<StateKeeper> {
  const saved = await readStates(path);
  projects.watch((project) => {
    const kept = saved.get(project.fingerprint);
    if (kept === undefined) return;
    importState(project, kept.state);
    project.idempotency.restore(kept.responses);
    saved.delete(project.fingerprint);
  });
  let written = measureChanges(projects);
  let lastProblem = '';
  let saving = Promise.resolve();
  let isClosed = false;

  async function save(): Promise<void> {
    const changes = measureChanges(projects);
    if (changes === written) return;
    try {
      const kept = new Map(saved);
      for (const project of projects.values()) {
        kept.set(project.fingerprint, { state: exportState(project), responses: project.idempotency.list() });
      }
      await writeSafely(path, formatFile(kept));
      written = changes;
      lastProblem = '';
    } catch (error) {
      const { code = (error as Error).message } = error as NodeJS.ErrnoException;
      if (code !== lastProblem)
        report(`--state ${path}: cannot be written (${code}), so the state is not kept. Trying again.`);
      lastProblem = code;
    }
  }

  let timer: NodeJS.Timeout;
  function plan(duration: number): void {
    timer = setTimeout(
      async () => {
        const startedAt = performance.now();
        saving = save();
        await saving;
        if (!isClosed) plan(performance.now() - startedAt);
      },
      Math.max(pace, 10 * duration),
    );
    timer.unref();
  }
  plan(0);
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await saving;
      await save();
    },
  };
}

/** What is kept of a project. */
interface Kept {
  state: ProjectState;
  /** The responses to calls with idempotency keys. */
  responses: RememberedResponse[];
}

function formatFile(kept: Map<string, Kept>): string {
  const pick = <Value>(read: (project: Kept) => Value) =>
    Object.fromEntries(Array.from(kept, ([fingerprint, project]) => [fingerprint, read(project)]));
  const projects = pick(({ state }) => state);
  return JSON.stringify({ version: 1, projects, idempotency: pick(({ responses }) => responses) }, null, 2);
}

/** A number that grows with every change of what is kept. */
function measureChanges(projects: Projects): string {
  return Array.from(
    projects.values(),
    ({ channels, tokens, idempotency, hub }) => channels.changes + tokens.changes + idempotency.changes + hub.serial,
  ).join();
}

async function readStates(path: string): Promise<Map<string, Kept>> {
  const source = `--state ${path}`;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UsageError(
      `${source}: cannot be read (${error.code ?? error.message}). Give the path of a file that this program wrote.`,
    );
  });
  if (text === undefined) return new Map();
  const content = parse(text, source);
  const { version, projects, idempotency = {} } = isRecord(content) ? content : {};
  if (version !== 1 || !isRecord(projects) || !isRecord(idempotency)) {
    throw new UsageError(`${source}: not a state that this program wrote. Give another file, or remove this one.`);
  }
  const responses = new Map(Object.entries(idempotency));
  const kept = new Map<string, Kept>();
  for (const [fingerprint, state] of Object.entries(projects)) {
    const project = `${source}, project ${fingerprint}`;
    const remembered = responses.has(fingerprint) ? responses.get(fingerprint) : [];
    if (!Array.isArray(remembered) || !remembered.every(isRememberedResponse)) {
      throw new UsageError(`${project}: idempotency is not what this program wrote. Remove it from the file.`);
    }
    kept.set(fingerprint, { state: await checkState(state, project), responses: remembered });
  }
  return kept;
}

function isRememberedResponse(value: unknown): value is RememberedResponse {
  if (!isRecord(value)) return false;
  const { id, parameters, response, expires_at: expiry } = value;
  const areTexts = typeof id === 'string' && typeof parameters === 'string' && typeof expiry === 'string';
  return (
    areTexts &&
    isRecord(response) &&
    Number.isInteger(response.status) &&
    isRecord(response.headers) &&
    isRecord(response.body)
  );
}

/** Writes a file so that a crash at any moment leaves the old content or the new. */
async function writeSafely(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await retryWhileBusy(() => rename(temporary, path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}
