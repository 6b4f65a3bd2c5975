import { backoff, behaviorSource, defaults, gatewayStatuses, listClientErrorCodes } from '../model/client-behavior.ts';

/** The module of the constants that the clients of all languages share. */
export function renderBehavior(): string {
  const codes = listClientErrorCodes('python');
  return [
    `# Made from ${behaviorSource} by \`npm run generate\`. Do not edit by hand.\n`,
    '"""What the clients of all languages do alike; times are in seconds."""',
    '',
    'from __future__ import annotations',
    '',
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
    '# How often a call is retried after the first attempt.',
    `DEFAULT_MAX_RETRIES: Final = ${defaults.maxRetries}`,
    '',
    '# The longest wait before the first retry; it doubles with each retry.',
    `FIRST_WAIT: Final = ${renderSeconds(backoff.firstWait)}`,
    '# Where the wait stops growing.',
    `LONGEST_WAIT: Final = ${renderSeconds(backoff.longestWait)}`,
    '',
    '# A gateway gives these when it cannot reach the service; a retry may help.',
    `GATEWAY_STATUSES: Final = frozenset({${gatewayStatuses.join(', ')}})`,
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
