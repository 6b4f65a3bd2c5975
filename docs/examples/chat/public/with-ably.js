await new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement('script'), { src: '/lib/ably.js', onload: resolve });
  script.onerror = () => reject(new Error("Ably's library could not be loaded."));
  document.head.append(script);
});

/** Plain ably. Only the address differs from Ably's. */
export function connect({ session, name, channel: channelName, server }, show) {
  const ably = new Ably.Realtime({
    endpoint: server.host,
    port: server.port,
    tls: false,
    transports: ['web_socket'],
    echoMessages: false,
    authUrl: '/sign?vendor=ably',
    authMethod: 'POST',
    authHeaders: { 'X-Chat-Session': session },
  });
  const states = { initialized: 'connecting', disconnected: 'unavailable', suspended: 'unavailable' };
  ably.connection.on(({ current }) => show.state(states[current] ?? current));

  const channel = ably.channels.get(channelName);
  const showPeople = async () => {
    const members = await channel.presence.get();
    show.people(members.map(({ clientId: id, data }) => ({ id, name: data?.name ?? id })));
  };
  // A channel that fails has no list of people any more.
  channel.presence.subscribe(() => showPeople().catch(() => {}));
  channel.presence.enter({ name: name.trim() }).then(showPeople, ({ message }) => show.problem(message));
  channel.on('failed', ({ reason }) => show.problem(reason?.message ?? 'The channel is closed.'));
  // Only the server's messages have no sender; a page could send anything.
  channel.subscribe('message', ({ data, connectionId }) => connectionId ?? show.message(data));
  channel.subscribe('client-typing', ({ clientId }) => show.typing(clientId));
  // The window may close before the notice is acknowledged, which harms no one.
  return { tellTyping: () => channel.publish('client-typing', {}).catch(() => {}) };
}
