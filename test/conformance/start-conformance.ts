import { createServer } from 'node:http';
import type { CaseOptions, ClientName, ConformanceCase, Deviation } from '../../scripts/conformance/case.ts';
import { findLeftOut } from '../../scripts/conformance/left-out.ts';
import { readCases } from '../../scripts/conformance/read-cases.ts';
import { type Play, startFaultyServer } from './faulty-server.ts';
import { judge, type Outcome } from './judge.ts';
import { listenOnFreePort } from './listen.ts';
import { pending } from './pending.ts';

/** A case as a runner gets it, with every setting filled in. */
export interface ReadyCase {
  id: string;
  call: string;
  parameters: Record<string, unknown>;
  allItems: boolean;
  options: CaseOptions & Required<Pick<CaseOptions, 'apiKey' | 'baseUrl' | 'timeout'>>;
}

/** The table, ready to be run by one client of any language. */
export interface Conformance {
  /**
   * Where a runner in another language gets its cases, with GET, and reports each outcome, with POST to
   * `/<id of the case>`; the response lists the problems.
   */
  url: string;
  cases: ReadyCase[];
  /** The cases that cannot be put to this client, with the reason. */
  leftOut: { id: string; reason: string }[];
  /** Lists in sentences where an outcome differs from the table. */
  judge(id: string, outcome: Outcome): string[];
  /** The cases that the client does not do yet. A case that it does must leave this list. */
  pending: ReadonlySet<string>;
  /** Says how many cases the client agrees with. */
  summarize(): string;
  close(): Promise<void>;
}

/** Settings that make no case wait; those of the case go over them. */
const usual = { apiKey: 'ifr_pk_proj_this_is_secret', baseUrl: '{server}', timeout: 20_000, deadline: 60_000 };

/** Starts the faulty server for one client. */
export async function startConformance(client: ClientName): Promise<Conformance> {
  const everything = await readCases();
  const all = everything.filter((testCase) => !findLeftOut(client, testCase));
  const deviationOf = (testCase: ConformanceCase): Deviation | undefined => testCase.deviations?.[client];
  const table = all.filter((item) => !deviationOf(item) || deviationOf(item)?.expect);
  const plays = new Map<string, Play>(
    table.map(({ id, attempts = [], options }) => [
      `${client}/${id}`,
      { attempts, timeout: options?.timeout ?? usual.timeout, received: [] },
    ]),
  );
  const server = await startFaultyServer((prefix) => plays.get(prefix));
  const cases = table.map(({ id, call, parameters = {}, allItems = false, options }): ReadyCase => {
    const settings = { ...usual, ...options };
    const baseUrl = settings.baseUrl.replace('{server}', `${server.url}/${client}/${id}`);
    return { id, call, parameters, allItems, options: { ...settings, baseUrl } };
  });
  const verdicts = new Map<string, string[]>();
  const decide = (id: string, outcome: Outcome): string[] => {
    const testCase = table.find((item) => item.id === id);
    const ready = cases.find((item) => item.id === id);
    if (testCase === undefined || ready === undefined) throw new Error(`There is no case ${id}.`);
    const { apiKey, timeout } = ready.options;
    const received = plays.get(`${client}/${id}`)?.received ?? [];
    const { expect: deviating, inSomeVersions = false } = deviationOf(testCase) ?? {};
    const allowed =
      deviating === undefined ? [testCase.expect] : [deviating, ...(inSomeVersions ? [testCase.expect] : [])];
    const run = { outcome, received, apiKey: apiKey.trim(), timeout };
    const judged = allowed.map((expected) => judge(testCase, expected, run));
    const problems = judged.find((found) => found.length === 0) ?? judged[0] ?? [];
    verdicts.set(id, problems);
    return problems;
  };

  const control = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const id = (request.url ?? '').slice(1);
    const answer = request.method === 'POST' ? decide(id, JSON.parse(body) as Outcome) : cases;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  const port = await listenOnFreePort(control);
  return {
    url: `http://127.0.0.1:${port}`,
    cases,
    leftOut: all.flatMap((item) => {
      const deviation = deviationOf(item);
      return deviation && !deviation.expect ? [{ id: item.id, reason: deviation.reason }] : [];
    }),
    judge: decide,
    pending: new Set(pending[client]),
    summarize: () => {
      const agreeing = [...verdicts.values()].filter((problems) => problems.length === 0).length;
      const deviating = table.filter(deviationOf).length;
      return (
        `${client}: ${agreeing} of ${cases.length} cases come out as the table says; ${deviating} of them deviate on ` +
        `purpose, and ${everything.length - table.length} cannot be put to it.`
      );
    },
    close: async () => {
      control.closeAllConnections();
      await Promise.all([server.close(), new Promise((resolve) => control.close(resolve))]);
    },
  };
}
