import { createRealtime } from 'infrai-realtime';

const realtime = createRealtime({
  apiKey: process.env.INFRAI_API_KEY ?? '',
  baseUrl: 'https://api.infrai.cc',
});

const result = await realtime.token.issue({
  client_id: 'user_42',
  channels: ['room-42'],
  capabilities: ['subscribe', 'presence'],
  ttl_seconds: 3600,
});
console.log(result);
