// Only the chat's server knows this address, so tools that look for modules have to leave it alone.
const library = '/lib/liveblocks.js';
const { createClient } = await import(library);

/** Plain @liveblocks/client. Only the address differs from Liveblocks'. */
export function connect({ session, id, name, channel, server }, show) {
  const client = createClient({
    baseUrl: server.url,
    async authEndpoint() {
      const response = await fetch('/sign?vendor=liveblocks', {
        method: 'POST',
        headers: { 'X-Chat-Session': session },
      });
      return response.json();
    },
  });
  const { room } = client.enterRoom(channel, { initialPresence: { name: name.trim() } });
  const states = { initial: 'connecting', reconnecting: 'unavailable' };

  const showPeople = () => {
    const others = room
      .getOthers()
      .map(({ id: other, info, presence }) => [other, presence.name ?? info?.name ?? other]);
    show.people(Array.from(new Map([[id, name.trim()], ...others]), ([each, shown]) => ({ id: each, name: shown })));
  };
  room.subscribe('status', (status) => {
    show.state(states[status] ?? status);
    if (status === 'connected') showPeople();
  });
  room.subscribe('others', showPeople);
  client.events?.error.subscribe(({ message }) => show.problem(message));
  room.subscribe('event', ({ event, connectionId, user }) => {
    // Only the server's messages have no sender; a page could send anything.
    if (event.type === 'message' && connectionId < 0) show.message(event.data);
    if (event.type === 'client-typing') show.typing(user?.id);
  });
  return { tellTyping: () => room.broadcastEvent({ type: 'client-typing', data: {} }) };
}
