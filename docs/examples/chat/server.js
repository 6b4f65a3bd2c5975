import { createRealtime } from 'infrai-realtime';
import { createChatServer } from './chat-server.js';

const {
  INFRAI_API_KEY: apiKey = 'ifr_pk_proj_mock',
  INFRAI_BASE_URL: baseUrl = 'http://127.0.0.1:4010',
  PUSHER_KEY: pusherKey,
  PORT: port = '4013',
} = process.env;

if (!pusherKey) {
  console.error(
    `PUSHER_KEY is not set. Set it to the key of the Pusher app. The mock's console at ${baseUrl} shows it.`,
  );
  process.exit(2);
}

const server = createChatServer({
  realtime: createRealtime({ apiKey, baseUrl }),
  // A real Pusher app is found by its cluster. The mock has its own address.
  pusher: { key: pusherKey, url: baseUrl },
});
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`The chat listens on http://127.0.0.1:${server.address().port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
