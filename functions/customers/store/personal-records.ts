import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { identityTypes } from '../model/address.ts';
import type { Consent } from '../model/consent.ts';
import type { Profile } from '../model/profile.ts';
import { customersItems } from '../table.ts';
import { findProfile } from './find-profile.ts';
import { heldIdentityKey, identityKey, partitionOf, profileKey } from './keys.ts';

const { profile, identity, heldIdentity, consentRecord } = customersItems.items;

export const readPersonalRecordsGrants = [may(profile, 'GetItem'), may(consentRecord, 'Query')];
export const erasePersonalRecordsGrants = [
  may(profile, 'DeleteItem'),
  may(identity, 'DeleteItem'),
  may(heldIdentity, 'DeleteItem'),
];

/** The profile with what finds it, and each consent that was ever given or withdrawn. */
export const profileRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const { table, pk } = partitionOf(customerId);
  const [found, consents] = await Promise.all([
    findProfile(db, customerId),
    queryAll<Consent>(db, table, pk, { sortPrefix: 'CONSENT#' }),
  ]);
  return [
    ...(found === undefined ? [] : [profileRecord(found)]),
    ...consents.map((consent) => ({
      kind: 'consent',
      content: contentOf(consent),
      erase: [],
      keptBecause: 'proof of what was consented to and withdrawn; holds no name or address',
    })),
  ];
};

const profileRecord = (found: Profile): PersonalRecord => ({
  kind: 'profile',
  content: contentOf({ ...found, linked: found.linked?.map(({ digest: _digest, ...link }) => link) }, [
    'identities',
    'version',
    'mergedInto',
  ]),
  erase: [
    ...(found.linked ?? [])
      .filter(({ digest }) => !Object.values(found.identities).includes(digest))
      .flatMap((link) => [
        remove(identityKey(link), [['customerId', '=', found.customerId]]),
        remove(heldIdentityKey(found.customerId, link)),
      ]),
    ...identityTypes.flatMap((type) => {
      const digest = found.identities[type];
      if (digest === undefined) return [];
      const held = { type, digest };
      return [
        remove(identityKey(held), [['customerId', '=', found.customerId]]),
        remove(heldIdentityKey(found.customerId, held)),
      ];
    }),
    remove(profileKey(found.customerId)),
  ],
});
