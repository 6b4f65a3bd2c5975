import type { ClientName, ConformanceCase } from './case.ts';

/** Why a case cannot be put to a client, in English and Chinese. */
export interface LeftOut {
  reason: string;
  zh: string;
}

const reasons = {
  settings: { reason: 'It has no client settings.', zh: '它没有自己的设置。' },
  callOptions: { reason: 'A tool takes no call options.', zh: '工具没有调用选项。' },
  ownKeys: {
    reason: 'Each mutation has its own key, so a key is not an option.',
    zh: '变更的每次调用都有自己的键，所以键不能作为选项。',
  },
  allItems: { reason: 'An agent requests one page at a time.', zh: '智能体一次只取一页。' },
  onePage: { reason: 'It requests one page at a time.', zh: '它一次只取一页。' },
  ownHeaders: {
    reason: 'fetch itself rejects such a header with a TypeError, before the middleware sees the request.',
    zh: 'fetch 自己会以 TypeError 拒绝这样的请求头，中间件看不到这个请求。',
  },
  ownLimits: { reason: 'It has its own time limits.', zh: '它有自己的时间限制。' },
  ownRefusals: {
    reason: 'It validates parameters against the contract before the client sees them.',
    zh: '它会按契约拒绝这类参数，客户端不会收到它们。',
  },
  ownPage: { reason: 'It requests pages of 50 items.', zh: '它每页请求 50 条。' },
  noBytes: {
    reason: 'A mocked response does not use a connection.',
    zh: '模拟的响应不经过连接。',
  },
} satisfies Record<string, LeftOut>;

/** Tells why a case cannot be put to what stands on the TypeScript client; `undefined` when it can. */
export function findLeftOut(client: ClientName, testCase: ConformanceCase): LeftOut | undefined {
  if (client === 'mcp') return findLeftOutOfMcp(testCase);
  if (client === 'tanstack-query') return testCase.options?.idempotencyKey === undefined ? undefined : reasons.ownKeys;
  if (client === 'openapi-fetch') return findLeftOutOfOpenapiFetch(testCase);
  if (client === 'msw') return needsConnection(testCase) ? reasons.noBytes : undefined;
  return undefined;
}

function findLeftOutOfMcp({ call, options = {}, allItems, expect }: ConformanceCase): LeftOut | undefined {
  const { idempotencyKey, headers, timeout, deadline, maxWait, maxRetries, ...settings } = options;
  if (allItems) return reasons.allItems;
  if (idempotencyKey !== undefined || headers !== undefined) return reasons.callOptions;
  if ([timeout, deadline, maxWait].some((limit) => limit !== undefined)) return reasons.ownLimits;
  if (expect.error?.kind === 'refused' && Object.keys(settings).length + (maxRetries ?? 0) !== 0)
    return reasons.settings;
  if (expect.error?.kind === 'refused' || expect.error?.kind === 'invalid_input') return reasons.ownRefusals;
  if (call === 'realtime.channel.list' && expect.request !== undefined) return reasons.ownPage;
  return undefined;
}

function findLeftOutOfOpenapiFetch({ allItems, options = {}, expect }: ConformanceCase): LeftOut | undefined {
  const hasHeader = options.headers !== undefined || options.idempotencyKey !== undefined;
  if (hasHeader && expect.error?.kind === 'refused') return reasons.ownHeaders;
  return allItems ? reasons.onePage : undefined;
}

/** Whether it matters what happens on the connection, beyond status, headers and body. */
function needsConnection({ attempts = [], options = {} }: ConformanceCase): boolean {
  const isOfConnection = attempts.some(({ raw, gzip, chunked, break: broken, stall, drip, pause }) =>
    [raw, gzip, chunked, broken, stall, drip, pause].some((item) => item !== undefined),
  );
  return isOfConnection || (options.baseUrl !== undefined && !options.baseUrl.startsWith('{server}'));
}
