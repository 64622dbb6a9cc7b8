import { isApiProblem } from '#shared/client/api-problem.ts';
import { kept } from '../kit/kept.ts';

type Units = Readonly<Record<string, number>>;

/** What is sent at once. */
export interface UnitBatch {
  readonly units: Units;
  /** Among them. */
  readonly damaged: Units;
  /** What the page says beside it, as a reason. */
  readonly note?: string | undefined;
}

/** Units by SKU that were scanned for a piece of work and not sent; a closed page or a lost network loses none. */
export interface UnsentUnits {
  /** A stock-take, a transfer or a purchase order. */
  readonly workId: string;
  readonly units: Units;
  readonly damaged: Units;
  /** Codes that were scanned while nobody could say which SKU they are. */
  readonly codes: readonly string[];
  /** A batch whose answer is not known. It stays as it was sent: other content under its id would be another delivery. */
  readonly sending?: UnitBatch & { readonly batchId: string };
}

const unsent = kept<readonly UnsentUnits[]>('satu.unsent-units', []);

export const unsentOf = (workId: string): UnsentUnits => ({
  workId,
  units: {},
  damaged: {},
  codes: [],
  ...unsent.value.find((each) => each.workId === workId),
});

const keep = (work: UnsentUnits): void => {
  const others = unsent.value.filter((each) => each.workId !== work.workId);
  const isEmpty = Object.keys(work.units).length + work.codes.length === 0 && work.sending === undefined;
  unsent.value = isEmpty ? others : [...others, work];
};

export const keepUnits = (workId: string, units: Units): void => keep({ ...unsentOf(workId), units });

export const keepDamaged = (workId: string, damaged: Units): void => keep({ ...unsentOf(workId), damaged });

const withOne = (work: UnsentUnits, sku: string): UnsentUnits => ({
  ...work,
  units: { ...work.units, [sku]: (work.units[sku] ?? 0) + 1 },
});

/** Keeps what was scanned; `resolveCodes` finds out what it is. */
export const keepCode = (workId: string, code: string): void =>
  keep({ ...unsentOf(workId), codes: [...unsentOf(workId).codes, code] });

/**
 * Counts the codes that were scanned, those that come meanwhile too, until the shop cannot be reached; what is left
 * waits for the next time. A code that nobody knows is dropped, and thrown.
 */
export const resolveCodes = async (
  workId: string,
  skuOf: (code: string) => Promise<string>,
): Promise<void> => {
  for (let [code] = unsentOf(workId).codes; code !== undefined; [code] = unsentOf(workId).codes) {
    try {
      const sku = await skuOf(code);
      keep(withOne(withoutCode(workId, code), sku));
    } catch (error) {
      if (!isApiProblem(error) || error.status >= 500) return;
      keep(withoutCode(workId, code));
      throw error;
    }
  }
};

const withoutCode = (workId: string, code: string): UnsentUnits => {
  const work = unsentOf(workId);
  const at = work.codes.indexOf(code);
  return { ...work, codes: work.codes.filter((_, each) => each !== at) };
};

/**
 * Sends what was scanned, once. While the answer to an earlier batch is not known, that one goes out again as it was,
 * under its id; what was changed meanwhile stays here.
 */
export const sendUnits = async (
  workId: string,
  send: (batchId: string, batch: UnitBatch) => Promise<unknown>,
  note?: string,
): Promise<void> => {
  const { units, damaged, sending } = unsentOf(workId);
  const { batchId, ...batch } = sending ?? { batchId: crypto.randomUUID(), units, damaged, note };
  keep({ ...unsentOf(workId), sending: { batchId, ...batch } });
  try {
    await send(batchId, batch);
  } catch (error) {
    // Refused: nothing was booked. Without an answer nobody knows.
    if (isApiProblem(error) && error.status < 500 && error.status !== 401 && error.status !== 429)
      keep(answered(workId));
    throw error;
  }
  const after = answered(workId);
  keep({ ...after, units: less(after.units, batch.units), damaged: less(after.damaged, batch.damaged) });
};

const answered = (workId: string): UnsentUnits => {
  const { sending: _, ...work } = unsentOf(workId);
  return work;
};

/** What is left after some were sent. */
const less = (units: Units, sent: Units): Units =>
  Object.fromEntries(
    Object.entries(units)
      .map(([sku, quantity]) => [sku, quantity - (sent[sku] ?? 0)] as const)
      .filter(([, quantity]) => quantity > 0),
  );
