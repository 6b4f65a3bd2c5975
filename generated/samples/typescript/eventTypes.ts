import { createRealtime } from 'infrai-realtime';

const realtime = createRealtime({
  apiKey: process.env.INFRAI_API_KEY ?? '',
  baseUrl: 'https://api.infrai.cc',
});

const result = await realtime.event.types();
console.log(result);
