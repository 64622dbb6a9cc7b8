import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { DEFAULT_PROGRAMME, type LoyaltyProgramme } from '../model/programme.ts';
import { loyaltyItems } from '../table.ts';
import { programmeKey, programmeVersionKey } from './keys.ts';

export const readProgrammeGrants = [may(loyaltyItems.items.programme, 'GetItem', 'BatchGetItem')];

export const loadProgramme = async (db: Database): Promise<LoyaltyProgramme> =>
  (await db.get<LoyaltyProgramme>(programmeKey)) ?? DEFAULT_PROGRAMME;

/** The programme as it was in one version; 0 is the default one. */
export const loadProgrammeVersion = async (
  db: Database,
  version: number,
): Promise<LoyaltyProgramme | undefined> =>
  version === 0 ? DEFAULT_PROGRAMME : db.get<LoyaltyProgramme>(programmeVersionKey(version));

/** Keeps a version beside the current one. */
export const programmeVersionParts = (programme: LoyaltyProgramme): readonly TransactionPart[] => [
  { actions: [create(programmeVersionKey(programme.version), programme)], refused: () => undefined },
];
