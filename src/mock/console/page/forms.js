import { byId } from './dom.js';

/**
 * Carries out a call of the console.
 *
 * @returns the answer's data
 * @throws Error with the words of the mock for what is wrong
 */
export async function call(operation, project, body) {
  const response = await fetch(`/console/call/${operation}?${new URLSearchParams({ project })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('The mock does not answer. Is it running?');
  });
  const answer = await response.json().catch(() => {
    throw new Error(`The mock answered with status ${response.status}.`);
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.data;
}

/** Makes a form carry out a call, and say beside its button what came of it. */
function onSubmit(form, carryOut) {
  const button = form.querySelector('.primary');
  const result = form.querySelector('.result');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    result.className = 'result';
    result.textContent = '';
    try {
      result.textContent = await carryOut(new FormData(form));
    } catch (error) {
      result.className = 'result bad';
      result.textContent = error.message;
    }
    button.disabled = false;
  });
}

/** Text that is JSON stands for its value, and any other for itself. */
function readData(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Brings the forms to life. */
export function startForms(projectOf) {
  onSubmit(byId('publish'), async (fields) => {
    const body = { channel: fields.get('channel'), event: fields.get('event'), data: readData(fields.get('data')) };
    const { message_id: id } = await call('publish', projectOf(), body);
    return `Published as ${id}.`;
  });

  onSubmit(byId('token'), async (fields) => {
    byId('token-answer').hidden = true;
    const channels = fields
      .get('channels')
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean);
    const lifetime = Number(fields.get('ttl_seconds'));
    const answer = await call('tokenIssue', projectOf(), {
      ...(fields.get('client_id') && { client_id: fields.get('client_id') }),
      channels,
      capabilities: fields.getAll('capabilities'),
      ...(lifetime > 0 && { ttl_seconds: lifetime }),
    });
    byId('token-text').value = answer.token;
    byId('token-answer').hidden = false;
    return `For ${answer.client_id}, until ${new Date(answer.expires_at).toLocaleTimeString('en-GB')}.`;
  });

  byId('copy-token').addEventListener('click', async ({ target }) => {
    byId('token-text').select();
    await navigator.clipboard.writeText(byId('token-text').value).then(
      () => {
        target.textContent = 'Copied';
      },
      () => {
        target.textContent = 'Press Ctrl+C to copy';
      },
    );
    setTimeout(() => {
      target.textContent = 'Copy the token';
    }, 2_000);
  });
}
