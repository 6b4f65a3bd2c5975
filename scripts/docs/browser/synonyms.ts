/** Words that readers use for what the docs call otherwise; each list is one meaning, in lower case. */
export const synonyms: readonly string[][] = [
  ['kick', 'kick out', 'ban', 'boot', 'remove a user', 'disconnect', 'kick user'],
  ['pagination', 'paginate', 'paging', 'next page', 'cursor', 'next_cursor'],
  ['send', 'emit', 'broadcast', 'push', 'publish', 'trigger'],
  ['room', 'topic', 'channel'],
  ['bulk', 'batch', 'many events', 'many'],
  [
    'rate limit',
    'rate limiting',
    'rate limits',
    'ratelimit',
    'throttle',
    'throttling',
    'quota',
    'quotas',
    '429',
    'too many requests',
  ],
  ['auth', 'login', 'api key', 'apikey', 'project key', 'secret', 'bearer', 'authentication', 'authenticate'],
  ['who is online', 'online users', 'online', 'presence', 'members'],
  ['dedupe', 'duplicate', 'duplicates', 'idempotency', 'idempotent', 'twice', 'exactly once'],
  ['retries', 'retrying', 'retry', 'backoff', 'try again'],
  ['invalidate', 'log out', 'logout', 'revoke'],
  ['cors', 'cross-origin', 'cross origin', 'origin'],
  ['billing', 'credit', 'payment', 'money', '402', 'balance', 'topup', 'top up', 'out of credit'],
  ['remove', 'destroy', 'delete', 'drop'],
  ['websocket', 'websockets', 'ws', 'socket'],
  ['stub', 'fake', 'mock', 'mocking'],
  ['jwt', 'token', 'access token'],
  ['close code', 'close codes', '4009', '4001', '4200', '1006'],
  ['ci', 'github actions', 'continuous integration', 'pipeline'],
  ['agent', 'agents', 'mcp', 'llm', 'claude'],
  ['ios', 'android', 'mobile', 'react native', 'swift', 'kotlin', 'flutter'],
  ['install', 'installation', 'setup', 'npm', 'pip', 'maven', 'go get'],
  ['benchmark', 'benchmarks', 'performance', 'speed', 'fast', 'bundle size', 'latency'],
  ['nextjs', 'next.js', 'react', 'browser', 'frontend', 'vue'],
  ['types', 'schema', 'schemas', 'models'],
  ['changelog', 'release notes', 'changes', 'what is new', 'versions'],
  ['terms', 'definition', 'definitions', 'glossary', 'meaning'],
  ['swagger', 'openapi', 'spec', 'contract'],
  ['限流', '频率限制', '请求过多', '限速', '速率限制', '配额', '429', 'rate limit'],
  ['踢人', '踢出', '踢下线', '踢', '封禁', '强制下线', '断开'],
  ['鉴权', '认证', '身份认证', '登录', '密钥', 'api密钥', 'api key'],
  ['房间', '主题', '频道'],
  ['分页', '翻页', '下一页', '游标', 'cursor'],
  ['幂等', '去重', '重复发送', '重复', 'idempotency'],
  ['重试', '退避', 'retry'],
  ['发送', '推送', '广播', '群发', '发布', '发消息'],
  ['批量', '群发多条', 'batch'],
  ['在线', '在线用户', '谁在线', '成员', '频道成员', '在线状态', 'presence'],
  ['吊销', '注销', '作废', '失效', '退出登录'],
  ['跨域', 'cors', '来源'],
  ['快速开始', '快速入门', '上手', '新手', '入门教程', 'quick start'],
  ['余额', '欠费', '充值', '额度', '付费', '402'],
  ['删除', '移除', '销毁'],
  ['模拟', '桩', 'mock'],
  ['关闭码', '断线原因', 'close code', '断开', '关闭连接'],
  ['持续集成', 'ci', '流水线'],
  ['智能体', '代理', 'mcp', 'agent', '大模型'],
  ['移动端', '手机', '安卓', '苹果', 'ios', 'android'],
  ['安装', '下载', 'install'],
  ['性能', '速度', '基准测试', '多快', '体积'],
  ['浏览器', '前端', '网页', 'react'],
  ['术语', '名词', '词汇'],
  ['更新日志', '变更', '版本'],
  ['报错', '错误', '异常', '错误码'],
  ['排错', '故障', '排查', '连不上', '不工作'],
  ['安全', '上线', '生产环境', '检查清单'],
];

const stopWords = new Set(
  'a an and any are as at be been by can cant could do does dont for from get has have how i if im in into is isnt it its make me my no not of on one or our should so some than that the their them then there these they this to use using want was we what when where which while who why will with without would you your'.split(
    ' ',
  ),
);

/** Pairs of characters that say nothing about what is sought, as parts of a question. */
const chineseStopWords = new Set(
  '怎么 么样 样才 如何 何才 什么 么是 是什 怎样 样做 可以 以吗 能不 不能 能否 吗 呢 的 了 是 在 我 要 想 请问 我想 想要 怎 哪里 哪个 里有 有没 没有 为什 为何 一个 这个 那个 一下 需要 应该 该怎 用户怎 么用 么办'.split(
    ' ',
  ),
);

/** Whether a word says nothing about what is sought. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word) || chineseStopWords.has(word);
}
