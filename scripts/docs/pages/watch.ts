import { type Html, html } from '../html.ts';
import { renderInline } from '../markdown.ts';
import type { OperationPageParts } from './operation-parts.ts';

/** What the page watches beside a call, by the capability: the events that arrive, or the members who are there. */
const watched: Record<string, 'events' | 'members'> = {
  'realtime.publish': 'events',
  'realtime.publish.batch': 'events',
  'realtime.presence.get': 'members',
};

/** The calls that the page itself makes to watch. */
export interface WatchPaths {
  tokenIssue: string;
  channelCreate: string;
}

/** What the page's script knows of what it watches. */
export interface WatchData {
  kind: 'events' | 'members';
  paths: WatchPaths;
}

/** Makes the part of the page that subscribes to the mock and shows what arrives. It needs script, which shows it. */
export function renderWatch({ call, calls, language }: OperationPageParts): Html | undefined {
  const kind = watched[call.capability];
  if (kind === undefined) return undefined;
  const { watch } = language.strings;
  const locate = (capability: string) => calls.find((each) => each.capability === capability)?.path ?? '';
  const data: WatchData = {
    kind,
    paths: { tokenIssue: locate('realtime.token.issue'), channelCreate: locate('realtime.channel.create') },
  };
  const [title, hint, start] =
    kind === 'events'
      ? [watch.events, watch.eventsText, watch.subscribe]
      : [watch.members, watch.membersText, watch.join];
  return html`<section class="panel watch" aria-labelledby="watch" data-watch="${JSON.stringify(data)}" data-words="${JSON.stringify(watch)}" hidden>
<div class="head"><h2 id="watch">${title}</h2><button type="button" data-toggle>${start}</button></div>
<p class="hint">${renderInline(hint)}</p>
<p class="state" role="status" hidden></p>
<ol class="arrived" aria-live="polite" hidden></ol>
</section>`;
}
