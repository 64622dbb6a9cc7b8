import { defineItems } from '#shared/contracts/table.ts';

/** Keys of indexes have names of their own: what other items of the table call `changedAt` may be empty. */
export const referralsItems = defineItems('customers', {
  items: {
    referral: {
      pk: 'REF#{customerId}',
      sk: 'A',
      serves: 'Who referred this customer, and how far is it?',
    },
    referralEvent: {
      pk: 'REF#{customerId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of referrals, waiting for the publisher.',
    },
    referralCode: { pk: 'REFCODE#{code}', sk: 'A', serves: 'Whose code is this?' },
    referralProgramme: { pk: 'REFERRAL-PROGRAMME', sk: 'A', serves: 'What does a referral bring now?' },
  },
  indexes: {
    referralsDue: {
      partition: [{ name: 'referralDueShard', type: 'number' }],
      sort: [{ name: 'referralDueAt', type: 'string' }],
      include: ['customerId'],
      serves: 'Referrals by the time their first order can no longer be returned, the soonest first.',
    },
    referralsByReferrer: {
      partition: [{ name: 'referralFrom', type: 'string' }],
      sort: [{ name: 'referralAt', type: 'string' }],
      include: ['customerId', 'status', 'claimedAt', 'completedAt'],
      serves: 'Referrals of one customer, the newest first.',
    },
    referralsByStatus: {
      partition: [{ name: 'referralStatus', type: 'string' }],
      sort: [{ name: 'referralChangedAt', type: 'string' }],
      include: ['customerId'],
      serves: 'Referrals that staff have to decide, or of another status; the newest first.',
    },
  },
});
