import { defineItems, defineTable } from '#shared/contracts/table.ts';

export const customersTable = defineTable('customers', {
  purpose: 'Profiles, identities, consent and points; erasable, under its own key.',
  personalData: true,
  // The densest collection of personal data, read seldom. A key costs a dollar a month and becomes one more thing
  // that a checkout can stop at, so the busy tables stay under DynamoDB's own.
  ownKey: true,
});

declare module '#shared/contracts/table.ts' {
  interface DeclaredTables extends Record<typeof customersTable.name, true> {}
}

/**
 * One partition per person, so that everything known about somebody is found, exported and erased together. What
 * finds a person (e-mail, phone) is keyed by HMAC: the address itself stands in no key.
 *
 * `U#{customerId}` / `DK` is kept free for the person's own data key: see `store/personal.ts`.
 */
export const customersItems = defineItems('customers', {
  items: {
    profile: { pk: 'U#{customerId}', sk: 'A', serves: 'One customer by id.' },
    heldIdentity: {
      pk: 'U#{customerId}',
      sk: 'ID#{type}#{digest}',
      serves: 'The identities of this customer, to be released with the profile.',
    },
    consentRecord: {
      pk: 'U#{customerId}',
      sk: 'CONSENT#{medium}#{purpose}#{at}#{state}',
      serves: 'Proof of each consent given or withdrawn, in order of time.',
    },
    profileEvent: {
      pk: 'U#{customerId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of the profile, waiting for the publisher.',
    },
    verification: {
      pk: 'VER#{verificationId}',
      sk: 'A',
      serves: 'Which address does this code prove, for whom, and can it still be used?',
    },
    verificationEvent: {
      pk: 'VER#{verificationId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a verification, waiting for the publisher.',
    },
    verificationLimit: {
      pk: 'VERLIMIT#{subject}#{window}',
      sk: 'A',
      serves: 'How many codes were sent for this customer, and to this address (a keyed digest), today?',
    },
    signIn: {
      pk: 'SIGNIN#{signInId}',
      sk: 'A',
      serves: 'Where did this sign-in code go, and can it still be used? Ten minutes.',
    },
    signInEvent: {
      pk: 'SIGNIN#{signInId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a sign-in, waiting for the publisher.',
    },
    signInLimit: {
      pk: 'SIGNINLIMIT#{subject}#{window}',
      sk: 'A',
      serves: 'How many codes were requested for this address or by this caller (keyed digests) this hour?',
    },
    identity: {
      pk: 'ID#{type}#{digest}',
      sk: 'A',
      serves:
        'The customer of an e-mail address or phone number, and how it was verified. One customer at most.',
    },
  },
  indexes: {
    allCustomers: {
      partition: [{ name: 'listShard', type: 'number' }],
      sort: [{ name: 'customerId', type: 'string' }],
      include: 'keys',
      serves: 'All customers, for an export. Sixteen shards, written once per customer.',
    },
  },
});
