import { cartReadGrants } from '../carts/public.ts';
import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { readProfileGrants } from '../customers/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { dropsErrors } from './errors.ts';
import { DropEntryExpired, DropEntryServed, DropScheduled } from './events.ts';
import { GetDrop } from './get-drop/contract.ts';
import { GetQueueEntry } from './get-queue-entry/contract.ts';
import { JoinDrop } from './join-drop/contract.ts';
import { LeaveDrop } from './leave-drop/contract.ts';
import { ListDrops } from './list-drops/contract.ts';
import { ResumeQueueEntry } from './resume-queue-entry/contract.ts';
import { ScheduleDrop } from './schedule-drop/contract.ts';
import { changeDropGrants, readDropGrants } from './store/drops.ts';
import { moveGrants } from './store/move-queue.ts';
import { dropsScopes } from './scopes.ts';
import { dropsItems } from './table.ts';

export const drops = defineDomain({
  name: 'drops',
  purpose: 'Queues for launches: SKUs that a channel sells to waiting shoppers in order.',
  items: [dropsItems],
  scopes: dropsScopes,
  errors: dropsErrors,
  publishes: [DropScheduled, DropEntryServed, DropEntryExpired],
  http: {
    routes: [ScheduleDrop, GetDrop, ListDrops, JoinDrop, GetQueueEntry, ResumeQueueEntry, LeaveDrop],
    errorImpact: 'shoppers cannot join the queue of a drop or see their position; other sales go on',
    reach: {
      tables: [
        ...directoryGrants,
        ...readProfileGrants,
        ...offerGrants,
        ...cartReadGrants,
        ...changeDropGrants,
        ...moveGrants,
      ],
      secrets: ['tokens'],
    },
  },
  events: {
    schedules: [
      {
        name: 'move-queues',
        every: 'rate(1 minute)',
        errorImpact: 'queues move only when a shopper in them asks',
      },
    ],
    timeoutSeconds: 60,
    reach: { tables: [...readDropGrants, ...moveGrants] },
  },
});
