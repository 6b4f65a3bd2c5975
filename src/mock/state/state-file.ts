import { open, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { UsageError } from '../../command/options.ts';
import { exportState, importState, type ProjectState } from './project-state.ts';
import type { Projects } from './projects.ts';
import { checkState, parse } from './read-state.ts';

/** How often a change is looked for, in milliseconds. */
const pace = 500;
/** How often a rename is tried. On Windows, a scanner may have the file open for a moment. */
const renameAttempts = 10;

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
    const state = saved.get(project.fingerprint);
    if (state !== undefined) importState(project, state);
    saved.delete(project.fingerprint);
  });
  let written = measureChanges(projects);
  let lastProblem = '';
  let saving = Promise.resolve();

  async function save(): Promise<void> {
    const changes = measureChanges(projects);
    if (changes === written) return;
    try {
      const states = new Map(saved);
      for (const project of projects.values()) states.set(project.fingerprint, exportState(project));
      await writeSafely(path, JSON.stringify({ version: 1, projects: Object.fromEntries(states) }, null, 2));
      written = changes;
      lastProblem = '';
    } catch (error) {
      const { code = (error as Error).message } = error as NodeJS.ErrnoException;
      if (code !== lastProblem)
        report(`--state ${path}: cannot be written (${code}), so the state is not kept. Trying again.`);
      lastProblem = code;
    }
  }

  const saveNext = () => {
    saving = saving.then(save);
    return saving;
  };
  const timer = setInterval(saveNext, pace);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await saveNext();
    },
  };
}

/** A number that grows with every change of what is kept. */
function measureChanges(projects: Projects): string {
  return Array.from(
    projects.values(),
    ({ channels, tokens, hub }) => channels.changes + tokens.changes + hub.serial,
  ).join();
}

async function readStates(path: string): Promise<Map<string, ProjectState>> {
  const source = `--state ${path}`;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UsageError(`${source}: cannot be read (${error.code}). Give the path of a file that this program wrote.`);
  });
  if (text === undefined) return new Map();
  const content = parse(text, source) as { version?: unknown; projects?: unknown } | null;
  if (content?.version !== 1 || typeof content.projects !== 'object' || content.projects === null) {
    throw new UsageError(`${source}: not a state that this program wrote. Give another file, or remove this one.`);
  }
  const states = new Map<string, ProjectState>();
  for (const [fingerprint, state] of Object.entries(content.projects)) {
    states.set(fingerprint, await checkState(state, `${source}, project ${fingerprint}`));
  }
  return states;
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
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await rename(temporary, path);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (attempt === renameAttempts || (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES')) throw error;
        await wait(20 * attempt);
      }
    }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}
