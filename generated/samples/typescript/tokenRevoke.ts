import { createRealtime } from 'infrai-realtime';

const realtime = createRealtime({
  apiKey: process.env.INFRAI_API_KEY ?? '',
  baseUrl: 'https://api.infrai.cc',
});

const result = await realtime.token.revoke({
  token_or_jti: 'eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz',
});
console.log(result);
