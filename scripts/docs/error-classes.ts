import { readFile } from 'node:fs/promises';
import { classByStatus } from '../../src/client/errors.ts';
import { projectRoot } from '../shared/paths.ts';

/** What the client of each language throws for a response with an error. */
export interface ErrorClasses {
  typescript: string;
  python: string;
  go: string;
  java: string;
}

const packages = `${projectRoot}scripts/targets/`;

/** The statuses by the names that Go gives them. */
const goStatuses: Record<string, number> = {
  StatusBadRequest: 400,
  StatusUnauthorized: 401,
  StatusPaymentRequired: 402,
  StatusForbidden: 403,
  StatusNotFound: 404,
  StatusConflict: 409,
  StatusTooManyRequests: 429,
  StatusServiceUnavailable: 503,
};

/** What each client throws for a status that has no class of its own. */
export const plainErrorClasses: ErrorClasses = {
  typescript: 'RealtimeError',
  python: 'RealtimeError',
  go: '*infrai.Error',
  java: 'RealtimeException',
};

/**
 * Reads from the clients which class each throws for which status.
 *
 * @throws when a client no longer maps statuses to classes where it is looked for
 */
export async function readErrorClasses(): Promise<ReadonlyMap<number, ErrorClasses>> {
  const read = (path: string) => readFile(packages + path, 'utf8');
  const [python, go, java] = await Promise.all([
    read('python/package/src/infrai_realtime/errors.py'),
    read('go/package/errors.go'),
    read('java/package/src/main/java/cc/infrai/realtime/RealtimeException.java'),
  ]);
  const inPython = collectClasses(python.matchAll(/^ {4}(\d{3}): (\w+),$/gm));
  const inJava = collectClasses(java.matchAll(/case (\d{3}) -> new (\w+)\(/g));
  const inGo = new Map(
    [...go.matchAll(/case http\.(\w+):\s*return (\w+)/g)].map(([, status = '', name = '']) => [
      goStatuses[status],
      name,
    ]),
  );
  return new Map(
    Object.entries(classByStatus).map(([text, { kind }]) => {
      const status = Number(text);
      const find = (names: Map<number | undefined, string>, language: string) => {
        const name = names.get(status);
        if (name === undefined)
          throw new Error(`The docs find no class for status ${status} in the ${language} client.`);
        return name;
      };
      return [
        status,
        {
          typescript: kind,
          python: find(inPython, 'Python'),
          go: `infrai.${find(inGo, 'Go')}`,
          java: `RealtimeException.${find(inJava, 'Java')}`,
        },
      ];
    }),
  );
}

function collectClasses(matches: Iterable<RegExpMatchArray>): Map<number | undefined, string> {
  return new Map([...matches].map(([, status, name = '']) => [Number(status), name]));
}
