import type { LoggedEvent } from '../bus/event-log.ts';
import { escaped, page } from './html.ts';

/** The newest events of the bus, newest first, each with its content and where it was delivered. */
export function eventsPage(events: readonly LoggedEvent[]): string {
  const main =
    events.length === 0
      ? '<p class="soft">Nothing happened yet. Put something in a cart.</p>'
      : `<p class="soft">The last ${events.length} events, newest first.</p>${events.toReversed().map(drawn).join('')}`;
  return page({ title: 'Events', main, style, isLive: true });
}

function drawn({ number, event, deliveries }: LoggedEvent): string {
  const takers = deliveries.length === 0 ? 'nobody listens' : `→ ${deliveries.map(escaped).join(', ')}`;
  const time = escaped(event.time.slice(11, 19));
  return `<details id="event-${number}">
<summary><time>${time}</time> <b>${escaped(event['detail-type'])}</b> <span class="soft">${escaped(event.source)}</span> <span class="soft takers">${takers}</span></summary>
<pre>${escaped(JSON.stringify(event.detail, null, 2))}</pre></details>`;
}

const style = `
details { border-bottom: 1px solid var(--line); padding: .35rem 0; overflow: hidden } summary { cursor: pointer }
time { font: 13px ui-monospace, monospace; color: var(--soft); margin-right: .6rem }
.takers { float: right; font-size: .85rem; max-width: 55%; text-align: right }`;
