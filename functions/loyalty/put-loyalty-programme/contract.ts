import { access, defineRoute } from '#shared/contracts/route.ts';
import { loyaltyProgramme, programmeBody } from '../schemas.ts';

export const PutLoyaltyProgramme = defineRoute({
  operationId: 'putLoyaltyProgramme',
  method: 'PUT',
  path: '/v1/loyalty/programme',
  summary: 'Set the loyalty programme.',
  description:
    'Applies to orders paid from now on; earned points do not change, and refunds deduct them at the rate at which they were earned. Every version is kept. Storing the same programme again answers 200 with the same version.',
  access: access.staff('loyalty.write'),
  body: programmeBody,
  responses: { 200: loyaltyProgramme, 201: loyaltyProgramme },
  ifMatch: 'required',
  etag: true,
  example: {
    rates: [{ currency: 'IDR', points: 1, perWhole: 10000 }],
    multipliers: [{ name: 'Gold members', percent: 150, tiers: ['gold'] }],
    pendingDays: 14,
    validMonths: 12,
    tiers: {
      levels: [
        { tier: 'silver', name: 'Silver', fromPoints: 100 },
        { tier: 'gold', name: 'Gold', fromPoints: 500 },
      ],
      windowMonths: 12,
      keepMonths: 12,
      graceDays: 30,
    },
  },
});
