import { access, defineRoute } from '#shared/contracts/route.ts';
import { referralProgramme } from '../schemas.ts';

export const GetReferralProgramme = defineRoute({
  operationId: 'getReferralProgramme',
  method: 'GET',
  path: '/v1/referral-programme',
  summary: 'Get what a referral brings.',
  description: 'Version 0 until somebody sets it: no code is accepted then.',
  access: access.staff('loyalty.read'),
  responses: { 200: referralProgramme },
  etag: true,
});
