import { byId } from './dom.js';
import { say } from './texts.js';

/**
 * Makes a call.
 *
 * @returns the data of the response
 * @throws Error with a message for the person who uses the page
 */
export async function call(operation, project, body) {
  const response = await fetch(`console/call/${operation}?${new URLSearchParams({ project })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error(say('The mock cannot be reached. Start it again, then retry.'));
  });
  const envelope = await response.json().catch(() => {
    throw new Error(say('The response has status {status} and is not JSON.', { status: response.status }));
  });
  if (!envelope.ok) throw new Error(envelope.error.message);
  return envelope.data;
}

/** Runs a function when a form is submitted, and shows its result or its error beside the button. */
function onSubmit(form, submit) {
  const button = form.querySelector('.primary');
  const result = form.querySelector('.result');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    result.className = 'result';
    result.textContent = '';
    try {
      result.textContent = await submit(new FormData(form));
    } catch (error) {
      result.className = 'result bad';
      result.textContent = error.message;
    }
    button.disabled = false;
  });
}

/** Parses text that is JSON; any other text is the data itself. */
function readData(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * Makes the forms work.
 *
 * @param findProject returns the fingerprint of the project that the page looks at
 */
export function startForms(findProject) {
  onSubmit(byId('publish'), async (fields) => {
    const body = { channel: fields.get('channel'), event: fields.get('event'), data: readData(fields.get('data')) };
    const { message_id: id } = await call('publish', findProject(), body);
    return say('Published as {id}.', { id });
  });

  onSubmit(byId('token'), async (fields) => {
    byId('token-result').hidden = true;
    const channels = fields
      .get('channels')
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean);
    const lifetime = Number(fields.get('ttl_seconds'));
    const issued = await call('tokenIssue', findProject(), {
      ...(fields.get('client_id') && { client_id: fields.get('client_id') }),
      channels,
      capabilities: fields.getAll('capabilities'),
      ...(lifetime > 0 && { ttl_seconds: lifetime }),
    });
    byId('token-text').value = issued.token;
    byId('token-result').hidden = false;
    const time = new Date(issued.expires_at).toLocaleTimeString('en-GB');
    return say('For {client}, until {time}.', { client: issued.client_id, time });
  });

  byId('copy-token').addEventListener('click', async ({ target }) => {
    byId('token-text').select();
    await navigator.clipboard.writeText(byId('token-text').value).then(
      () => {
        target.textContent = say('Copied');
      },
      () => {
        target.textContent = say('Press Ctrl+C to copy');
      },
    );
    setTimeout(() => {
      target.textContent = say('Copy the token');
    }, 2_000);
  });
}
