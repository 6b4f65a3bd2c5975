import { createRealtime } from 'infrai-realtime';

const realtime = createRealtime({
  apiKey: process.env.INFRAI_API_KEY ?? '',
  baseUrl: 'https://api.infrai.cc',
});

const result = await realtime.auth.sign({
  client_id: 'user_42',
  channels: ['private-room-42'],
  vendor: 'pusher',
  socket_id: '1234.5678',
});
console.log(result);
