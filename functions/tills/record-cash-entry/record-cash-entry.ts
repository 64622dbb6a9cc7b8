import { actorReference } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { tillsErrors } from '../errors.ts';
import type { CashEntry, DrawerSession } from '../model/drawer-session.ts';
import { drawerClosed, requireSession } from '../requests/require-session.ts';
import { EntryExists, loadEntry, recordEntry, SessionMoved } from '../store/drawer-sessions.ts';
import { showSession } from '../view/show-session.ts';
import type { RecordCashEntry } from './contract.ts';

type Request = RequestOf<typeof RecordCashEntry>;

export const recordCashEntry: UseCase<typeof RecordCashEntry, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const session = await requireSession(runtime.db, params.sessionId, actor);
  const entry: CashEntry = {
    ...body,
    entryId: params.entryId,
    at: instant(runtime.clock),
    by: actorReference(actor),
  };
  try {
    await recordEntry(session, entry, runtime);
  } catch (error) {
    if (error instanceof EntryExists) await requireSame(entry, session, runtime);
    else if (error instanceof SessionMoved) throw await refusal(entry, request, runtime);
    else throw error;
  }
  const after = await requireSession(runtime.db, params.sessionId, actor);
  return { status: 200, body: showSession(after), version: after.version };
};

const requireSame = async (
  entry: CashEntry,
  { sessionId }: DrawerSession,
  { db }: Runtime,
): Promise<void> => {
  const known = await loadEntry(db, sessionId, entry.entryId);
  const isSame =
    known?.kind === entry.kind &&
    known.amount === entry.amount &&
    known.rounding === entry.rounding &&
    known.reference === entry.reference;
  if (isSame) return;
  throw problem(tillsErrors.CASH_ENTRY_DIFFERS, {
    detail: `${entry.entryId} is recorded as ${known?.kind} of ${known?.amount} (minor units)`,
  });
};

const refusal = async (entry: CashEntry, { params, actor }: Request, { db }: Runtime) => {
  const session = await requireSession(db, params.sessionId, actor);
  if (session.status === 'closed') return drawerClosed(session);
  const { expected } = session;
  return problem(tillsErrors.NOT_ENOUGH_CASH, {
    detail: `${entry.kind} of ${entry.amount} (minor units), but the drawer holds ${expected}`,
    errors: [{ pointer: '/body/amount', code: 'NOT_ENOUGH_CASH', detail: `at most ${expected}` }],
    extensions: { expected },
  });
};
