import { defineDomain } from '#shared/contracts/domain.ts';
import { directoryGrants } from '../channels/public.ts';
import { behaviourErrors } from './errors.ts';
import { GetTrackScript } from './get-track-script/contract.ts';
import { anonymousEventsGrants } from './store/anonymous-events.ts';
import { behaviourItems } from './table.ts';
import { TrackEvents } from './track-events/contract.ts';

/** Its name is the source of its events on the bus: `satu.behaviour`. */
export const behaviour = defineDomain({
  name: 'behaviour',
  purpose: 'What shoppers look at and do, from browsers and apps, as events on the bus.',
  errors: behaviourErrors,
  publishes: [],
  items: [behaviourItems],
  notPersonal: {
    anonymousEvent: 'a browser’s random id, deleted after two days; after sign-in it is in the timeline',
  },
  http: {
    routes: [TrackEvents, GetTrackScript],
    errorImpact: 'behaviour events are lost meanwhile; journeys that wait for them do not start',
    reach: { tables: [...directoryGrants, ...anonymousEventsGrants], bus: true },
  },
});
