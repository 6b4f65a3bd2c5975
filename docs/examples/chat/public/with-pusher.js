await new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement('script'), { src: '/lib/pusher.js', onload: resolve });
  script.onerror = () => reject(new Error('pusher-js could not be loaded.'));
  document.head.append(script);
});

/** Plain pusher-js. Only the address differs from Pusher's. */
export function connect({ session, channel: name, server, pusherKey }, show) {
  const pusher = new Pusher(pusherKey, {
    cluster: 'mock',
    wsHost: server.host,
    wsPort: server.port,
    forceTLS: false,
    enabledTransports: ['ws'],
    channelAuthorization: { endpoint: '/sign?vendor=pusher', headers: { 'X-Chat-Session': session } },
  });
  pusher.connection.bind('state_change', ({ current }) => show.state(current));

  const channel = pusher.subscribe(name);
  const showPeople = () => {
    const people = [];
    channel.members.each(({ id, info }) => people.push({ id, name: info?.name ?? id }));
    show.people(people);
  };
  for (const event of ['subscription_succeeded', 'member_added', 'member_removed']) {
    channel.bind(`pusher:${event}`, showPeople);
  }
  channel.bind('pusher:subscription_error', ({ error }) => show.problem(error));
  // Only the server's messages have no sender; a page could send anything.
  channel.bind('message', (data, metadata) => metadata?.user_id ?? show.message(data));
  channel.bind('client-typing', (_data, { user_id: id }) => show.typing(id));
  return { tellTyping: () => channel.trigger('client-typing', {}) };
}
