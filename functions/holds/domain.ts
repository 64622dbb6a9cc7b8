import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { readDropGrants } from '../drops/public.ts';
import { stockReadGrants, stockWriteGrants } from '../inventory/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { mayQuery } from '#shared/contracts/grant.ts';
import { holdsErrors } from './errors.ts';
import { HoldExpired, HoldPlaced, HoldReleased } from './events.ts';
import { ExtendHold } from './extend-hold/contract.ts';
import { GetHold } from './get-hold/contract.ts';
import { PlaceHold } from './place-hold/contract.ts';
import { ReleaseHold } from './release-hold/contract.ts';
import { changeHoldGrants } from './store/holds.ts';
import { holdsItems } from './table.ts';

export const holds = defineDomain({
  name: 'holds',
  purpose: 'Stock reserved without an order until a set time.',
  items: [holdsItems],
  errors: holdsErrors,
  publishes: [HoldPlaced, HoldReleased, HoldExpired],
  http: {
    routes: [PlaceHold, GetHold, ExtendHold, ReleaseHold],
    errorImpact: 'no stock can be held, and holds cannot be extended or released; carts and checkout go on',
    reach: {
      tables: [
        ...directoryGrants,
        ...offerGrants,
        ...readDropGrants,
        ...stockReadGrants,
        ...stockWriteGrants,
        ...changeHoldGrants,
      ],
      secrets: ['tokens'],
    },
  },
  events: {
    schedules: [
      {
        name: 'sweep-expired-holds',
        every: 'rate(1 minute)',
        errorImpact: 'expired holds keep their stock',
      },
    ],
    reach: {
      tables: [...changeHoldGrants, ...stockWriteGrants, mayQuery(holdsItems.indexes.dueHolds)],
    },
  },
});
