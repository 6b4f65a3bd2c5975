import { createRealtime } from 'infrai-realtime';

const realtime = createRealtime({
  apiKey: process.env.INFRAI_API_KEY ?? '',
  baseUrl: 'https://api.infrai.cc',
});

const result = await realtime.publish.batch({
  messages: [
    { channel: 'room-42', event: 'message', data: { text: 'hi' } },
    { channel: 'room-43', event: 'refresh', data: null },
  ],
});
console.log(result);
