import type { DomainContract } from '#shared/contracts/domain.ts';
import type { EventContract } from '#shared/contracts/event.ts';
import { linesText } from '../snapshot/snapshot-text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { codeOf, markdownPage, markdownTable } from './markdown.ts';

/** Every event: when it is published, who reacts to it, what it carries. */
export const eventsPage = (domains: readonly DomainContract[], { events }: Snapshot): string =>
  markdownPage(
    'Events',
    'Every fact the shop announces on the bus. What each field means is in `/asyncapi.json` of every deployment; reactions are in `functions/<domain>/on-<event>/`.',
    [
      markdownTable(
        ['event', 'published when', 'delivery', 'reactions'],
        domains
          .flatMap(({ publishes }) => publishes)
          .map((event) => [
            codeOf(event.type),
            event.summary,
            event.delivery,
            reactionsTo(event, domains).join(', '),
          ]),
      ),
      '## Snapshot',
      'What `detail.data` of each event is made of; `?` may be left out. A field that is gone fails `npm run check` until the version of the event is raised.',
      linesText(events),
    ],
  );

const reactionsTo = ({ type }: EventContract, domains: readonly DomainContract[]): readonly string[] =>
  domains
    .filter(({ events }) => (events?.subscriptions ?? []).some(({ event }) => event.type === type))
    .map(({ name }) => name);
