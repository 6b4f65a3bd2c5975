import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FormatError, HttpResponse } from './envelope.ts';
import { writeResponse } from './write-response.ts';

/**
 * Reports an unexpected error. It does not throw itself.
 *
 * @param where what was being done, such as `POST /v1/realtime/publish`
 */
export type ReportFailure = (where: string, error: unknown) => void;

/**
 * Creates the listener of a mock's requests. Whatever goes wrong with one of them is reported and is the response to
 * that one: the process and every other connection go on.
 *
 * @param respond returns the response; `undefined` when it takes care of the response itself
 */
export function createListener(
  respond: (
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<HttpResponse | undefined> | HttpResponse | undefined,
  formatError: FormatError,
  report: ReportFailure,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      const result = await respond(request, response);
      if (result !== undefined) writeResponse(response, result);
    } catch (error) {
      // The connection broke while the body was read, so a response would reach no one.
      if (request.destroyed && !request.complete) response.destroy();
      else {
        report(`${request.method} ${request.url?.split('?', 1)[0]}`, error);
        if (response.headersSent) response.destroy();
        else writeResponse(response, formatError('UNKNOWN_ERROR', 'The mock failed. Its log says why.'));
      }
    }
  };
}

/**
 * Makes a listener or a timer safe: what it throws, now or by its promise, is reported and then recovered from.
 *
 * @param recover ends what the failure left half done, such as the one connection that it was about
 */
export function contain<Parameters extends unknown[]>(
  where: string,
  work: (...parameters: Parameters) => unknown,
  report: ReportFailure,
  recover: (...parameters: Parameters) => void = () => {},
): (...parameters: Parameters) => void {
  return (...parameters) => {
    const fail = (error: unknown) => {
      report(where, error);
      recover(...parameters);
    };
    try {
      const result = work(...parameters);
      if (result instanceof Promise) result.catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}

/**
 * Creates what a promise that should have written a response is caught with: the failure is reported, and the one
 * connection ends.
 */
export function dropResponse(response: ServerResponse, where: string, report: ReportFailure): (error: unknown) => void {
  return (error) => {
    report(where, error);
    response.destroy();
  };
}

/** How much of an error's message is printed, in characters. */
const messageLength = 300;

/** Prints a failure as one line, with the place in the code that it came from. */
export const printFailure: ReportFailure = (where, error) => console.error(describeFailure(where, error));

/** Describes a failure in one line: what was being done, the error, and the place in the code that it came from. */
export function describeFailure(where: string, error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : 'a value that is no error was thrown';
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = stack.split('\n').find((line) => /^\s+at /.test(line));
  const line = `${where} failed: ${what.slice(0, messageLength)}${place === undefined ? '' : ` (${place.trim()})`}`;
  return hideControls(line.replaceAll(/\s+/g, ' '));
}

/** Keeps line breaks and commands of a terminal, which a text from outside may have, out of what is printed. */
export function hideControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '�');
}
