import { defineItems } from '#shared/contracts/table.ts';

/** An account is one partition: its balance, and the entries it is the sum of. It lies beside orders, which take from it. */
export const creditItems = defineItems('orders', {
  items: {
    account: { pk: 'CR#{accountId}', sk: 'A', serves: 'How much is left, and may it be used?' },
    entry: {
      pk: 'CR#{accountId}',
      sk: 'T#{step}',
      serves: 'One movement of money. The key is its business reason, so that no reason moves money twice.',
    },
    note: {
      pk: 'CR#{accountId}',
      sk: 'N#{step}',
      serves: 'The note of staff. May contain personal data, erased separately.',
    },
    ledgerEvent: {
      pk: 'CR#{accountId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of an account, waiting for the publisher.',
    },
    code: {
      pk: 'CRC#{digest}',
      sk: 'A',
      serves: 'Which gift card has this code? Found by a keyed digest; the code is not stored.',
    },
    limits: {
      pk: 'CREDIT-LIMITS',
      sk: 'A',
      serves: 'How much may each role give per transaction and per day?',
    },
    given: {
      pk: 'CRG#{who}',
      sk: '{day}',
      serves:
        'The amount that a staff member gave, or a customer got, per day and currency. Kept three days.',
    },
    approval: {
      pk: 'CRA#{approvalId}',
      sk: 'A',
      serves: 'Was this amount above a limit approved, and is it used already? Kept 30 days.',
    },
    pointWorth: {
      pk: 'POINT-WORTH',
      sk: 'A',
      serves: 'The value of one point, in minor units of each currency.',
    },
    pointsTotals: {
      pk: 'POINTS-TOTALS',
      sk: '{month}#{shard}',
      serves: 'Points earned, spent and lost in a month, counted in the transactions that move them.',
    },
    attempts: {
      pk: 'CRT#{caller}',
      sk: 'A',
      serves: 'Wrong attempts of a code, an account or an address in 15 minutes. By a keyed digest.',
    },
  },
  indexes: {
    creditStatement: {
      partition: [{ name: 'creditOf', type: 'string' }],
      sort: [{ name: 'sequence', type: 'number' }],
      include: 'all',
      serves: 'Entries of one account, newest first.',
    },
    creditApprovals: {
      partition: [{ name: 'approvalStatus', type: 'string' }],
      sort: [{ name: 'requestedAt', type: 'string' }],
      include: 'all',
      serves: 'Amounts above a limit by status, oldest first.',
    },
    creditDue: {
      partition: [{ name: 'creditDueShard', type: 'number' }],
      sort: [{ name: 'creditDueAt', type: 'string' }],
      include: ['accountId'],
      serves: 'Accounts with expired money, earliest first. Accounts without such money are not in it.',
    },
  },
});
