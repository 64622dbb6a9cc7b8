import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import { lotsErrors } from '../errors.ts';
import { daysLeft, type LotRules } from '../model/lot-rules.ts';
import { afterArrival, type ArrivedLot, type StoredLot } from '../model/stored-lot.ts';
import { loadLots, lotPlaceParts, lotRulesOf, saveLotPart } from '../store/lots.ts';

/** A line of goods that come in. */
export interface ArrivingLine {
  readonly sku: string;
  readonly quantity: number;
  readonly damaged: number;
  readonly lots?: readonly Omit<ArrivedLot, 'sku'>[] | undefined;
}

interface Arrival {
  readonly locationId: string;
  readonly receivedAt: string;
  readonly now: number;
  /** Where the lots of a line are in the request. @default /body/lines/{line}/lots */
  readonly pointerOf?: (line: number) => string;
}

type LineProblem = { readonly code: keyof typeof lotsErrors; readonly detail: string; readonly at: number };

/**
 * What lets the lots of a receipt in, after they were checked against the rules of their SKUs. Damaged units need no lot.
 *
 * @throws LOT_NEEDED, EXPIRY_NEEDED, LOT_EXPIRED, LOT_DIFFERS or SERIALS_NEEDED
 */
export const receiveLotsParts = async (
  db: Database,
  lines: readonly ArrivingLine[],
  { locationId, receivedAt, now, pointerOf = (line) => `/body/lines/${line}/lots` }: Arrival,
): Promise<readonly TransactionPart[]> => {
  const rules = await lotRulesOf(
    db,
    lines.map(({ sku }) => sku),
  );
  const arrived = lines.flatMap(({ sku, lots = [] }, at) => lots.map((lot) => ({ ...lot, sku, at })));
  const known = await loadLots(
    db,
    arrived.map(({ sku, lot }) => ({ sku, lot, locationId })),
  );
  const problems = [
    ...lines.flatMap((line, at) => problemsOfLine(line, rules[at], at)),
    ...arrived.flatMap((lot, index) => problemsOfLot(lot, rules[lot.at], known[index], now)),
  ];
  refuseFirst(problems, pointerOf);
  return arrived.flatMap((lot, index) => {
    const after = afterArrival(known[index], lot, { locationId, receivedAt });
    return [saveLotPart(after), ...(known[index] === undefined ? lotPlaceParts(after) : [])];
  });
};

const problemsOfLine = (
  { sku, quantity, damaged, lots = [] }: ArrivingLine,
  rules: LotRules | undefined,
  at: number,
): readonly LineProblem[] => {
  const inLots = lots.reduce((sum, lot) => sum + lot.quantity, 0);
  const needed = rules?.lots === 'required' ? quantity - damaged : 0;
  return inLots > quantity || inLots < needed
    ? [{ code: 'LOT_NEEDED', at, detail: `${sku}: ${quantity} units came, lots have ${inLots} of them` }]
    : [];
};

const problemsOfLot = (
  { sku, lot, expiresOn, quantity, serials, at }: ArrivedLot & { readonly at: number },
  rules: LotRules | undefined,
  known: StoredLot | undefined,
  now: number,
): readonly LineProblem[] => {
  if (known?.expiresOn !== undefined && expiresOn !== undefined && known.expiresOn !== expiresOn)
    return [
      { code: 'LOT_DIFFERS', at, detail: `${sku} ${lot} expires on ${known.expiresOn}, found ${expiresOn}` },
    ];
  const expiry = known?.expiresOn ?? expiresOn;
  if (rules?.expiry === 'required' && expiry === undefined)
    return [{ code: 'EXPIRY_NEEDED', at, detail: `${sku} ${lot} came without an expiry date` }];
  if (expiry !== undefined && daysLeft(expiry, now) < 0)
    return [{ code: 'LOT_EXPIRED', at, detail: `${sku} ${lot} expired on ${expiry}` }];
  return rules?.serials === 'required' && new Set(serials).size !== quantity
    ? [
        {
          code: 'SERIALS_NEEDED',
          at,
          detail: `${sku} ${lot}: ${quantity} units, ${new Set(serials).size} serial numbers`,
        },
      ]
    : [];
};

const refuseFirst = (problems: readonly LineProblem[], pointerOf: (line: number) => string): void => {
  const first = problems[0];
  if (first === undefined) return;
  throw problem(lotsErrors[first.code], {
    detail: problems.map(({ detail }) => detail).join('; '),
    errors: problems.map(({ code, at, detail }) => ({ pointer: pointerOf(at), code, detail })),
  });
};
