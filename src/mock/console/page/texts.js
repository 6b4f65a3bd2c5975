/** The page's texts in Chinese, by those in English. */
const chinese = {
  'Live mock console': '实时 mock 服务器控制台',
  'Live mock': '实时 mock 服务器',
  'Skip to the channel': '跳到频道',
  Connecting: '正在连接',
  Connected: '已连接',
  Reconnecting: '正在重新连接',
  Project: '项目',
  default: '默认',
  Channels: '频道',
  'Filter channels by name': '按名称筛选频道',
  'Filter by name': '按名称筛选',
  member: '名成员',
  members: '名成员',
  subscriber: '个订阅者',
  subscribers: '个订阅者',
  '{hidden}. Filter to find them.': '还有{hidden}，请用筛选查找。',
  'more channel': '个频道',
  'more channels': '个频道',
  'No channel has “{filter}” in its name.': '没有名称包含“{filter}”的频道。',
  'No channels yet. Create one, publish to a name, or subscribe a client to it.':
    '还没有频道。请创建一个频道，向某个名称发布消息，或让客户端订阅它。',
  'No channel selected': '未选择频道',
  'Select one from the list to see who is there.': '在列表中选择一个频道，查看其中的成员。',
  'This channel was deleted.': '该频道已删除。',
  '{members}, {subscribers}.': '{members}，{subscribers}。',
  '{subscribers}.': '{subscribers}。',
  'subscribed connection': '个已订阅的连接',
  'subscribed connections': '个已订阅的连接',
  Members: '成员',
  'user {id}': '用户 {id}',
  Remove: '移除',
  'Remove {client} from {channel}': '将 {client} 从 {channel} 移除',
  'Publish a message': '发布消息',
  Channel: '频道',
  Event: '事件',
  Data: '数据',
  'JSON. Anything else is sent as text.': 'JSON；其他内容按文本发送。',
  Publish: '发布',
  'Published as {id}.': '已发布，编号 {id}。',
  Connections: '连接',
  'No client is connected. The address is below.': '没有客户端连接。连接地址见下方。',
  'unknown client': '未知客户端',
  '{sdk}, {id}, by token': '{sdk}，{id}，使用令牌',
  '{sdk}, {id}, by key': '{sdk}，{id}，使用密钥',
  channel: '个频道',
  channels: '个频道',
  Disconnect: '断开',
  'Disconnect {client}': '断开 {client}',
  'Disconnected {client}.': '已断开 {client}。',
  '{client} was already gone.': '{client} 已经离开。',
  'Issue a token': '签发令牌',
  'Client id': '客户端 ID',
  'Lifetime in seconds': '有效期（秒）',
  'Channels, one per line': '频道，每行一个',
  Permissions: '权限',
  Issue: '签发',
  'For {client}, until {time}.': '签发给 {client}，{time} 到期。',
  Token: '令牌',
  'Copy the token': '复制令牌',
  Copied: '已复制',
  'Press Ctrl+C to copy': '按 Ctrl+C 复制',
  'Connect a client': '连接客户端',
  Address: '地址',
  'Pusher app key': 'Pusher 应用 key',
  'Pusher app secret': 'Pusher 应用 secret',
  'from PUSHER_SECRET': '来自 PUSHER_SECRET',
  Show: '显示',
  Hide: '隐藏',
  State: '状态',
  'Pass an export to --seed.': '导出的文件可用于 --seed。',
  'Export the state': '导出状态',
  'Reset the project': '重置项目',
  'Reset the project?': '要重置项目吗？',
  'This clears its channels, tokens and idempotency keys, loads its seed again, and tells its clients to reconnect.':
    '项目的频道、令牌和幂等键会被清除，种子数据会重新载入，客户端会收到重新连接的通知。',
  Cancel: '取消',
  Reset: '重置',
  'The project was reset.': '项目已重置。',
  'The project was not reset. {problem}': '项目未重置。{problem}',
  'Live feed': '实时事件流',
  'Show in the feed': '事件流中显示',
  Everything: '全部',
  Calls: '调用',
  'Failed calls': '失败的调用',
  Messages: '消息',
  'Search the feed': '搜索事件流',
  Pause: '暂停',
  Resume: '继续',
  'Nothing has happened yet. Calls and events appear here.': '还没有记录。调用和事件会显示在这里。',
  'No entry matches.': '没有符合条件的记录。',
  '{entries} in the feed.': '事件流中有{entries}。',
  'new entry': '条新记录',
  'new entries': '条新记录',
  ' in {channel}': ' 发布到 {channel}',
  ', from a client': '，来自客户端',
  ' connected': ' 已连接',
  ' disconnected': ' 已断开',
  ': {reason}': '：{reason}',
  ' subscribed to {channel}': ' 订阅了 {channel}',
  ' unsubscribed from {channel}': ' 退订了 {channel}',
  ' joined {channel}': ' 加入了 {channel}',
  ' left {channel}': ' 离开了 {channel}',
  Request: '请求',
  Response: '响应',
  'No body.': '没有内容。',
  'This call is no longer available.': '该调用的记录已清除。',
  'The mock cannot be reached. Start it again, then retry.': '无法连接 mock 服务器。请重新启动后重试。',
  'The response has status {status} and is not JSON.': '响应的状态码为 {status}，且不是 JSON。',
  'The console needs JavaScript. The mock itself works without it.': '控制台需要 JavaScript，mock 服务器本身不需要。',
};

/** Where the browser keeps the choice of the language. */
const memory = 'live-mock-language';

/** Whether the page is Chinese; `translatePage` decides. */
let isChinese = false;

/**
 * Writes a text in the language of the page.
 *
 * @param text in English; a name in braces stands for a value
 */
export function say(text, values = {}) {
  const found = isChinese && Object.hasOwn(chinese, text) ? chinese[text] : text;
  return found.replace(/\{(\w+)\}/g, (_all, name) => values[name]);
}

/** Writes a number of things: `1 member`, `12 members`. */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${say(number === 1 ? one : many)}`;
}

/** Puts the texts of the page itself into its language, and lets a button change it. */
export function translatePage() {
  isChinese = (localStorage.getItem(memory) ?? navigator.language).toLowerCase().startsWith('zh');
  const button = document.getElementById('language');
  button.addEventListener('click', () => {
    localStorage.setItem(memory, isChinese ? 'en' : 'zh');
    location.reload();
  });
  if (!isChinese) return;
  document.documentElement.lang = 'zh-CN';
  button.textContent = 'English';
  button.lang = 'en';
  document.title = say(document.title);
  for (const target of document.querySelectorAll('[placeholder], [aria-label]')) {
    for (const name of ['placeholder', 'aria-label']) {
      if (target.hasAttribute(name)) target.setAttribute(name, say(target.getAttribute(name)));
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.data.trim();
    // The words of the API stay as they are.
    if (text !== '' && node.parentElement.closest('[translate=no]') === null)
      node.data = node.data.replace(text, () => say(text));
  }
}
