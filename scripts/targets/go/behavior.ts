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
import { nameInGo } from '../model/naming.ts';
import { header } from './types.ts';

/** The file of the constants that the clients of all languages share. */
export function renderBehavior(): string {
  const codes = listClientErrorCodes('go').map(({ code, meaning }) => {
    const name = `Code${nameInGo(code)}`;
    return `\t// ${name} means that ${meaning}.\n\t${name} ErrorCode = "${code}"\n`;
  });
  return `${header.replace('the contract', behaviorSource)}
import (
	"regexp"
	"time"
)

// The client's own codes, for an error that the service gave no code for.
const (
${codes.join('')})

// The settings of a client that is given none.
const (
	// DefaultTimeout is the limit of one attempt.
	DefaultTimeout = ${renderDuration(defaults.timeout)}
	// DefaultDeadline is the limit of a call with all its attempts and waits.
	DefaultDeadline = ${renderDuration(defaults.deadline)}
	// DefaultMaxWait is the longest wait that the service may ask for.
	DefaultMaxWait = ${renderDuration(defaults.maxWait)}
	// DefaultMaxRetries is how often a call is retried after the first attempt.
	DefaultMaxRetries = ${defaults.maxRetries}
)

const (
	// firstWait is the longest wait before the first retry; it doubles with each retry.
	firstWait = ${renderDuration(backoff.firstWait)}
	// longestWait is where the wait stops growing.
	longestWait = ${renderDuration(backoff.longestWait)}
	// shortestWait: half of it and a random part of the rest come on top of every wait.
	shortestWait = ${renderDuration(backoff.shortestWait)}
	// requestIDHeader is the header that has the id of a request when the body has none.
	requestIDHeader = "${requestIdHeader}"
	// missingMessage is what an error says when the service gave it no message.
	missingMessage = "${missingMessage}"
)

// httpDate has the forms of a date in HTTP.
var httpDate = regexp.MustCompile(\`${httpDate}\`)

// retryableStatuses are the statuses that are retried when the catalogue does not know the code.
var retryableStatuses = map[int]bool{${retryableStatuses.map((status) => `${status}: true`).join(', ')}}
`;
}

function renderDuration(milliseconds: number): string {
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000} * time.Second` : `${milliseconds} * time.Millisecond`;
}
