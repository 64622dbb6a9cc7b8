import type { LoggedEvent } from '../bus/event-log.ts';
import { escaped } from '#shared/html/escaped.ts';
import { page } from './html.ts';

/** So many of one kind in a row are one entry: filling the demo shop is not news. */
const FEW = 3;

/** The newest events of the bus, newest first, each with its content and where it was delivered. */
export const eventsPage = (events: readonly LoggedEvent[]): string => {
  const main =
    events.length === 0
      ? '<p class="soft">Nothing happened yet. Put something in a cart.</p>'
      : `<p class="soft">The last ${events.length} events, newest first.</p>${runsOf(events.toReversed()).map(drawnRun).join('')}`;
  return page({ title: 'Events', main, style, isLive: true });
};

type Run = [LoggedEvent, ...LoggedEvent[]];

/** Events of one kind that came one after the other. */
const runsOf = (events: readonly LoggedEvent[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const logged of events) {
    const run = runs.at(-1);
    if (run !== undefined && nameOf(run[0]) === nameOf(logged)) run.push(logged);
    else runs.push([logged]);
  }
  return runs;
};

const nameOf = ({ event }: LoggedEvent): string => `${event.source} ${event['detail-type']}`;

const drawnRun = (run: Run): string => {
  if (run.length <= FEW) return run.map(drawn).join('');
  const oldest = run.at(-1) ?? run[0];
  return `<details class="run" id="run-${oldest.number}">
<summary>${headOf(run[0])} <b>× ${run.length}</b></summary>${run.map(drawn).join('')}</details>`;
};

const drawn = (logged: LoggedEvent): string => {
  const { number, event, deliveries } = logged;
  const takers = deliveries.length === 0 ? 'nobody listens' : `→ ${deliveries.map(escaped).join(', ')}`;
  return `<details id="event-${number}">
<summary>${headOf(logged)} <code>${escaped(subjectOf(event.detail))}</code> <span class="soft takers">${takers}</span></summary>
<pre>${escaped(JSON.stringify(event.detail, null, 2))}</pre></details>`;
};

const headOf = ({ event }: LoggedEvent): string => {
  const time = escaped(event.time.slice(11, 19));
  return `<time>${time}</time> <b>${escaped(event['detail-type'])}</b> <span class="soft">${escaped(event.source)}</span>`;
};

/** What it happened to, where the envelope says so. */
const subjectOf = (detail: unknown): string => {
  const { metadata } = (detail ?? {}) as { metadata?: { aggregateId?: unknown } };
  return typeof metadata?.aggregateId === 'string' ? metadata.aggregateId : '';
};

const style = `
details { border-bottom: 1px solid var(--line); padding: .35rem 0; overflow: hidden } summary { cursor: pointer }
.run > details { margin-left: 1.4rem } .run > details:last-child { border-bottom: 0 }
time { font: 13px ui-monospace, monospace; color: var(--soft); margin-right: .6rem }
.takers { float: right; font-size: .85rem; max-width: 45%; text-align: right }`;
