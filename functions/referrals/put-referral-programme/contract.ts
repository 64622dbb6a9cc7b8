import { access, defineRoute } from '#shared/contracts/route.ts';
import { referralProgramme, referralProgrammeBody } from '../schemas.ts';

export const PutReferralProgramme = defineRoute({
  operationId: 'putReferralProgramme',
  method: 'PUT',
  path: '/v1/referral-programme',
  summary: 'Set what a referral brings.',
  description:
    'Referrals that are under way are rewarded by what holds when they are due. Sending the stored content again returns the same version.',
  access: access.staff('loyalty.write'),
  body: referralProgrammeBody,
  responses: { 200: referralProgramme, 201: referralProgramme },
  ifMatch: 'required',
  etag: true,
  example: { isOpen: true, referrerPoints: 500, customerPoints: 250, waitDays: 14, mostPerMonth: 10 },
});
