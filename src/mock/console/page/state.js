import { byId } from './dom.js';
import { say } from './texts.js';

/**
 * Makes the export and the reset of a project work.
 *
 * @param findProject returns the fingerprint of the project that the page looks at
 */
export function startState(findProject) {
  const dialog = byId('reset-dialog');
  const result = byId('reset-result');
  byId('reset').addEventListener('click', () => dialog.showModal());
  byId('reset-cancel').addEventListener('click', () => dialog.close());
  byId('reset-confirm').addEventListener('click', async () => {
    dialog.close();
    const problem = await reset(findProject());
    result.className = problem === '' ? 'result' : 'result bad';
    result.textContent =
      problem === '' ? say('The project was reset.') : say('The project was not reset. {problem}', { problem });
  });
}

/** Shows where the state of the chosen project can be downloaded. */
export function showExport(project) {
  byId('export').href = `console/state?${new URLSearchParams({ project })}`;
}

/** @returns what went wrong; an empty text when the project is reset */
async function reset(project) {
  const response = await fetch(`console/reset?${new URLSearchParams({ project })}`, { method: 'POST' }).catch(() => {});
  if (response === undefined) return say('The mock cannot be reached. Start it again, then retry.');
  return response.ok ? '' : response.text();
}
