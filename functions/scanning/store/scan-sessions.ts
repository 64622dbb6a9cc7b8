import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, update } from '#shared/dynamodb/write-action.ts';
import type { ScanBatch, ScanSession } from '../model/scan-session.ts';
import { scanningItems } from '../table.ts';

const { scanSession, scanBatch } = scanningItems.items;

/** What a function needs to read a session and to use it. */
export const useScansGrants = [mayRead(scanSession), mayRead(scanBatch), may(scanSession, 'UpdateItem')];
export const recordScansGrants = [...useScansGrants, may(scanSession, 'PutItem'), may(scanBatch, 'PutItem')];

/** The batch is recorded already. */
export class ScanBatchExists extends Error {}
/** Reads came in, or the session was used, since it was read. */
export class ScanSessionMoved extends Error {}

export const sessionKey = (sessionId: string, sk = 'A'): Key => ({
  table: 'inventory',
  pk: `SCAN#${sessionId}`,
  sk,
});
const BATCH_PREFIX = 'B#';
const batchKey = (sessionId: string, batchId: string): Key =>
  sessionKey(sessionId, `${BATCH_PREFIX}${batchId}`);

export const loadSession = (db: Pick<Database, 'get'>, sessionId: string): Promise<ScanSession | undefined> =>
  db.get<ScanSession>(sessionKey(sessionId));

export const loadScanBatch = (
  db: Pick<Database, 'get'>,
  sessionId: string,
  batchId: string,
): Promise<ScanBatch | undefined> => db.get<ScanBatch>(batchKey(sessionId, batchId));

export const batchesOf = (db: Database, sessionId: string): Promise<readonly ScanBatch[]> =>
  queryAll<ScanBatch>(db, 'inventory', sessionKey(sessionId).pk, { sortPrefix: BATCH_PREFIX });

/** A batch, once, while its session is open. */
export const createBatchParts = (sessionId: string, batch: ScanBatch): readonly TransactionPart[] => [
  {
    actions: [create(batchKey(sessionId, batch.batchId), batch)],
    refused: () => new ScanBatchExists(),
  },
  {
    actions: [
      update(sessionKey(sessionId), { add: { version: 1 } }, [
        ['pk', 'exists'],
        ['usedBy', 'absent'],
      ]),
    ],
    refused: () => new ScanSessionMoved(),
  },
];

/** Ends a session with what it was recorded as, unless reads came in since it was read. */
export const useSessionPart = (
  { sessionId, version }: Pick<ScanSession, 'sessionId' | 'version'>,
  usedBy: string,
): TransactionPart => ({
  actions: [
    update(sessionKey(sessionId), { set: { usedBy }, add: { version: 1 } }, [['version', '=', version]]),
  ],
  refused: () => new ScanSessionMoved(),
});
