/** Reloads the page when the site was built anew. A hidden page lets go of its connection: a browser has few a host. */
let source: EventSource | undefined;

function follow(): void {
  source?.close();
  source = undefined;
  if (document.hidden || !location.protocol.startsWith('http')) return;
  source = new EventSource(`${document.body.dataset.root}reload`);
  source.addEventListener('built', () => location.reload());
}

document.addEventListener('visibilitychange', follow);
follow();
