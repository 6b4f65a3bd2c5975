import {
  backoff,
  behaviorSource,
  defaults,
  httpDate,
  listClientErrorCodes,
  missingMessage,
  requestIdHeader,
  retryableStatuses,
} from '../model/client-behavior.ts';

/** The module of the constants that the clients of all languages share. */
export function renderBehavior(): string {
  const codes = listClientErrorCodes('python');
  return [
    `# Made from ${behaviorSource} by \`npm run generate\`. Do not edit by hand.\n`,
    '"""What the clients of all languages do alike; times are in seconds."""',
    '',
    'from __future__ import annotations',
    '',
    'import re',
    'from typing import Final, Literal, TypeAlias',
    '',
    "# The client's own codes, for an error that the service gave no code for.",
    'ClientErrorCode: TypeAlias = Literal[',
    ...codes.map(({ code, meaning }) => `    # ${capitalize(meaning)}.\n    "${code}",`),
    ']',
    '',
    ...codes.map(({ code }) => `CODE_${code.toUpperCase()}: Final = "${code}"`),
    '',
    '# The limit of one attempt.',
    `DEFAULT_TIMEOUT: Final = ${renderSeconds(defaults.timeout)}`,
    '# The limit of a call with all its attempts and waits.',
    `DEFAULT_DEADLINE: Final = ${renderSeconds(defaults.deadline)}`,
    '# The longest wait that the service may ask for.',
    `DEFAULT_MAX_WAIT: Final = ${renderSeconds(defaults.maxWait)}`,
    '# How often a call is retried after the first attempt.',
    `DEFAULT_MAX_RETRIES: Final = ${defaults.maxRetries}`,
    '',
    '# The longest wait before the first retry; it doubles with each retry.',
    `FIRST_WAIT: Final = ${renderSeconds(backoff.firstWait)}`,
    '# Where the wait stops growing.',
    `LONGEST_WAIT: Final = ${renderSeconds(backoff.longestWait)}`,
    '',
    '# Half of it and a random part of the rest come on top of every wait.',
    `SHORTEST_WAIT: Final = ${renderSeconds(backoff.shortestWait)}`,
    '',
    '# The statuses that are retried when the catalogue does not know the code.',
    'RETRYABLE_STATUSES: Final = frozenset(',
    `    {${retryableStatuses.join(', ')}}`,
    ')',
    '',
    '# The forms that a date has in HTTP.',
    'HTTP_DATE: Final = re.compile(',
    `    r"${httpDate}"`,
    ')',
    '',
    '# The header that has the id of a request when the body has none.',
    `REQUEST_ID_HEADER: Final = "${requestIdHeader}"`,
    '# What an error says when the service gave it no message.',
    `MISSING_MESSAGE: Final = "${missingMessage}"`,
    '',
  ].join('\n');
}

function renderSeconds(milliseconds: number): string {
  const text = String(milliseconds / 1000);
  return text.includes('.') ? text : `${text}.0`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
