import type { ClientName, ConformanceCase, Expectation, Kind } from '../conformance/case.ts';
import { findLeftOut } from '../conformance/left-out.ts';
import { readCaseGroups } from '../conformance/read-cases.ts';

/** What the table of behaviour needs of a language beside the texts of its cases. */
interface Words {
  /** Chooses the text of a language. */
  choose(texts: { english: string; zh: string }): string;
  clients: Record<ClientName, string>;
  kinds: Record<Kind, string>;
  totals: string[];
  columns: string[];
  refused: string;
  data: string;
  items(names: string[]): string;
  error(parts: string[]): string;
  status(status: number): string;
  attempts(count: number): string;
  leftOut(count: number, client: string, reason: string): string;
  comma: string;
  colon: string;
  gap: string;
}

const clients: Record<ClientName, string> = {
  typescript: 'TypeScript',
  python: 'Python',
  'python-async': 'Python, async',
  go: 'Go',
  java: 'Java',
  mcp: 'MCP server',
  'tanstack-query': 'TanStack Query',
  'openapi-fetch': 'openapi-fetch',
  msw: 'MSW',
};

const english: Words = {
  choose: (texts) => texts.english,
  clients,
  kinds: {
    refused: '',
    invalid_input: 'invalid input',
    authentication: 'authentication',
    credit: 'credit',
    permission: 'permission',
    not_found: 'not found',
    conflict: 'conflict',
    rate_limit: 'rate limit',
    unavailable: 'unavailable',
    connection: 'no connection',
    timeout: 'timeout',
    aborted: 'aborted',
    unreadable: 'unreadable response',
    other: 'any other error',
  },
  totals: ['client', 'cases', 'same', 'different', 'left out'],
  columns: ['when', 'result'],
  refused: 'Nothing is sent, and the error says why.',
  data: 'the data',
  items: (names) => `the items ${names.map((name) => `\`${name}\``).join(', ')}`,
  error: (parts) => `error: ${parts.join(', ')}`,
  status: (status) => `status ${status}`,
  attempts: (count) => `${count} ${count === 1 ? 'attempt' : 'attempts'}`,
  leftOut: (count, client, reason) => `${client}, ${count} ${count === 1 ? 'case' : 'cases'}: ${reason}`,
  comma: ', ',
  colon: ': ',
  gap: ' ',
};

const chinese: Words = {
  choose: (texts) => texts.zh,
  clients: { ...clients, 'python-async': 'Python（异步）', mcp: 'MCP 服务器' },
  kinds: {
    refused: '',
    invalid_input: '输入无效',
    authentication: '认证',
    credit: '余额',
    permission: '权限',
    not_found: '未找到',
    conflict: '冲突',
    rate_limit: '限流',
    unavailable: '不可用',
    connection: '没有连接',
    timeout: '超时',
    aborted: '已中止',
    unreadable: '响应无法读取',
    other: '其他错误',
  },
  totals: ['客户端', '情形', '一致', '不同', '不适用'],
  columns: ['何时', '结果'],
  refused: '不发送任何请求，错误会说明原因。',
  data: '数据',
  items: (names) => `条目 ${names.map((name) => `\`${name}\``).join('、')}`,
  error: (parts) => `错误：${parts.join('，')}`,
  status: (status) => `状态码 ${status}`,
  attempts: (count) => `${count} 次尝试`,
  leftOut: (count, client, reason) => `${client}，${count} 种情形：${reason}`,
  comma: '，',
  colon: '：',
  gap: '',
};

/** Writes the table of behaviour as Markdown: the totals by client, and every case with those that deviate from it. */
export async function renderClientBehavior(language: 'en' | 'zh'): Promise<string> {
  const words = language === 'zh' ? chinese : english;
  const groups = await readCaseGroups();
  const cases = groups.flatMap((group) => group.cases);
  const parts = groups.flatMap(({ title, zh, cases: own }) => [
    `### ${words.choose({ english: title, zh })}`,
    renderTable(
      words.columns,
      own.map((item) => renderCase(item, words)),
    ),
    ...renderList(own.flatMap((item) => listDeviations(item, words))),
  ]);
  return [renderTotals(cases, words), ...renderList(listLeftOut(cases, words)), ...parts].join('\n\n');
}

function renderTotals(cases: ConformanceCase[], words: Words): string {
  const rows = (Object.keys(clients) as ClientName[]).map((client) => {
    const put = cases.filter((item) => !findLeftOut(client, item));
    const impossible = put.filter(({ deviations }) => deviations?.[client] && !deviations[client]?.expect);
    const deviating = put.filter(({ deviations }) => deviations?.[client]?.expect);
    const run = put.length - impossible.length;
    return [words.clients[client], run, run - deviating.length, deviating.length, cases.length - run].map(String);
  });
  return renderTable(words.totals, rows);
}

/** Says for each client and reason how many cases cannot be put to it. */
function listLeftOut(cases: ConformanceCase[], words: Words): string[] {
  return (Object.keys(clients) as ClientName[]).flatMap((client) => {
    const reasons = cases.flatMap((item) => findLeftOut(client, item) ?? []);
    return [...new Set(reasons)].map((reason) => {
      const count = reasons.filter((other) => other === reason).length;
      return words.leftOut(count, words.clients[client], words.choose({ english: reason.reason, zh: reason.zh }));
    });
  });
}

function renderCase(item: ConformanceCase, words: Words): string[] {
  return [words.choose({ english: item.when, zh: item.zh }), describe(item, item.expect, words)];
}

/** Says which clients do something else, what and why. */
function listDeviations(item: ConformanceCase, words: Words): string[] {
  const when = words.choose({ english: item.when, zh: item.zh });
  return Object.entries(item.deviations ?? {}).map(([client, { reason, zh, expect }]) => {
    const text = `${words.clients[client as ClientName]}${words.comma}${when}${words.colon}${words.choose({ english: reason, zh })}`;
    return expect === undefined ? text : `${text}${words.gap}→ ${describe(item, expect, words)}`;
  });
}

/** Says in a line what comes out of a call. */
function describe({ attempts = [] }: ConformanceCase, expected: Expectation, words: Words): string {
  const { error, items, data, has } = expected;
  if (error?.kind === 'refused') return words.refused;
  const count = typeof expected.attempts === 'number' ? expected.attempts : attempts.length;
  const tries = count === 1 ? [] : [words.attempts(count)];
  if (error === undefined) {
    const text = JSON.stringify(data ?? has) ?? '';
    const shown = text.length > 0 && text.length <= 60 ? `\`${text}\`` : words.data;
    return [items === undefined ? shown : words.items(items), ...tries].join(words.comma);
  }
  const { kind, code, status } = error;
  const parts = [words.kinds[kind], ...(code === undefined ? [] : [`\`${code}\``])];
  if (typeof status === 'number') parts.push(words.status(status));
  return words.error([...parts, ...tries]);
}

function renderTable(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function renderList(items: string[]): string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}
