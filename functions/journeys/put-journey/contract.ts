import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { journeysErrors } from '../errors.ts';
import { journey, journeyBody } from '../schemas.ts';

export const PutJourney = defineRoute({
  operationId: 'putJourney',
  method: 'PUT',
  path: '/v1/journeys/{journeyId}',
  summary: 'Create or replace a journey.',
  description:
    'A change is a new version; runs go on under the version they entered. Events enter customers within two seconds after a change. The trigger may be any event on the bus, of the shop or of another system, except those of high volume (`StockChanged`, `CheckoutStarted`) and those of journeys themselves; an event of a journey (`JourneyEventRaised`) triggers others at most five deep. Customers are entered by their id; guests are not.',
  access: access.staff('journeys.write'),
  params: z.strictObject({ journeyId: code }),
  body: journeyBody,
  responses: { 200: journey, 201: journey },
  errors: [
    journeysErrors.JOURNEY_INVALID,
    journeysErrors.TOO_MANY_JOURNEYS,
    channelsErrors.CHANNEL_NOT_FOUND,
  ],
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Thank customers for a good rating',
    channel: 'web',
    status: 'active',
    trigger: {
      source: 'ratings.example',
      type: 'Store Rated',
      where: [{ field: 'stars', is: 'at_least', value: 4 }],
    },
    reentry: { after: 'P30D' },
    exits: [],
    steps: [
      { id: 'pause', kind: 'wait', for: 'PT1H' },
      { id: 'thanks', kind: 'message', templateId: 'thanks' },
    ],
  },
});
