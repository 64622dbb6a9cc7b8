import { defineDomain } from '#shared/contracts/domain.ts';
import { directoryGrants } from '../channels/public.ts';
import { behaviourErrors } from './errors.ts';
import { TrackEvents } from './track-events/contract.ts';

/** Its name is the source of its events on the bus: `satu.behaviour`. */
export const behaviour = defineDomain({
  name: 'behaviour',
  purpose: 'What shoppers look at and do, from browsers and apps, as events on the bus.',
  errors: behaviourErrors,
  publishes: [],
  http: {
    routes: [TrackEvents],
    errorImpact: 'behaviour events are lost meanwhile; journeys that wait for them do not start',
    reach: { tables: directoryGrants, bus: true },
  },
});
