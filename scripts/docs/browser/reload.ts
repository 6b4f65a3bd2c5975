/** Reloads the page when the site was rebuilt. A hidden page closes its connection, since a browser has few for each host. */
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
