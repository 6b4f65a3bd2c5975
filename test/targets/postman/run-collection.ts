import { readFile } from 'node:fs/promises';
import { installPackages } from '../../../scripts/shared/install-packages.ts';
import { generatedRoot } from '../../../scripts/shared/paths.ts';
import type { Collection } from '../../../scripts/targets/postman/format.ts';

/** The part of newman that runs a collection. */
interface Newman {
  run(options: object, done: (error: Error | null, result: Summary) => void): void;
}

interface Summary {
  run: { executions: Execution[] };
}

interface Execution {
  item: { name: string };
  request: { body?: { raw?: string } };
  response?: { code: number; text(): string };
  assertions?: { assertion: string; error?: Error }[];
}

const packages = await installPackages('test/targets/postman/packages');
const { default: newman } = await packages.load<{ default: Newman }>('newman');

/** The collection as it is committed. */
export async function readCollection(): Promise<Collection> {
  return JSON.parse(await readFile(`${generatedRoot}postman/collection.json`, 'utf8'));
}

/** What came of one request of a run. */
export interface RunRequest {
  name: string;
  /** The HTTP status; nothing when no answer came. */
  status: number | undefined;
  /** The body that was sent. */
  sent: string;
  /** What was answered. */
  body: string;
  /** The titles of the tests that passed, and of those that failed. */
  passed: string[];
  failed: string[];
}

/** Runs a collection in newman with the committed environment, but against another address. */
export async function runCollection(collection: Collection, url: string): Promise<RunRequest[]> {
  const environment = JSON.parse(await readFile(`${generatedRoot}postman/environment.json`, 'utf8'));
  const summary = await new Promise<Summary>((resolve, reject) => {
    newman.run(
      {
        collection,
        environment,
        envVar: [{ key: 'baseUrl', value: url }],
        timeoutRequest: 10_000,
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  return summary.run.executions.map(({ item, request, response, assertions = [] }) => ({
    name: item.name,
    status: response?.code,
    sent: request.body?.raw ?? '',
    body: response?.text() ?? '',
    passed: assertions.filter(({ error }) => !error).map(({ assertion }) => assertion),
    failed: assertions.filter(({ error }) => error).map(({ assertion, error }) => `${assertion}: ${error?.message}`),
  }));
}
