import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const GetTrackScript = defineRoute({
  operationId: 'getTrackScript',
  method: 'GET',
  path: '/v1/track.js',
  summary: 'Get the script that sends behaviour events.',
  description:
    'For storefronts: `<script src="…/v1/track.js" data-channel="web"></script>`, then `satu.track(name, properties)`. Nothing is stored or sent before `satu.consent(true)`. After a sign-in, `satu.signedIn(() => token)` joins what the visitor did before.',
  access: access.public,
  responses: { 200: z.string() },
  produces: 'text/javascript; charset=utf-8',
});
