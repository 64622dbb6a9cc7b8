import { causeOf } from '#shared/events/envelope.ts';
import { isProblem, type Problem } from '#shared/problems/problem.ts';
import type { AnswerOf, RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { putRecord } from '../requests/put-price-record.ts';
import type { PutPriceBatch } from './contract.ts';
import { readRow } from './read-row.ts';

type Request = RequestOf<typeof PutPriceBatch>;
type Result = AnswerOf<typeof PutPriceBatch>['body']['results'][number];

/** So many SKUs are written at once; the rows of one SKU follow each other, because they change one item. */
const AT_ONCE = 8;

export const putPriceBatch: UseCase<typeof PutPriceBatch, Runtime> = async (request, runtime) => {
  const results: Result[] = [];
  const waiting = bySku(request.body.rows);
  const work = async (): Promise<void> => {
    for (let rows = waiting.pop(); rows !== undefined; rows = waiting.pop())
      for (const row of rows) results[row] = await putRow(row, request, runtime);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const count = (...of: Result['outcome'][]) => results.filter(({ outcome }) => of.includes(outcome)).length;
  const refused = count('refused');
  const held = count('held');
  return { status: 200, body: { applied: results.length - refused - held, held, refused, results } };
};

/** Positions of rows, those of one SKU together and in order. */
const bySku = (rows: Request['body']['rows']): number[][] => {
  const groups = new Map<unknown, number[]>();
  rows.forEach(({ sku }, at) => groups.set(sku, [...(groups.get(sku) ?? []), at]));
  return [...groups.values()].reverse();
};

const putRow = async (row: number, request: Request, runtime: Runtime): Promise<Result> => {
  try {
    const wanted = readRow(request.body.rows[row]);
    const put = await putRecord(
      { ...wanted, ifMatch: 'any', idempotency: keyOf(row, request), cause: causeOf(request) },
      runtime,
    );
    const { outcome } = put;
    const { priceId } = wanted;
    return outcome === 'held'
      ? { row, outcome, priceId, changeId: put.held.changeId }
      : { row, outcome, priceId, version: put.version };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return refusal(row, error);
  }
};

/** Every row is a write of its own, so a repeated batch finds each row that was done. */
const keyOf = (row: number, { idempotency }: Request) =>
  idempotency === undefined ? undefined : { ...idempotency, key: `${idempotency.key}#${row}` };

const refusal = (row: number, { contract, details }: Problem): Result => ({
  row,
  outcome: 'refused',
  code: contract.code,
  detail: details.detail ?? contract.title,
  ...(details.errors === undefined
    ? {}
    : {
        errors: details.errors.map((wrong) => ({
          ...wrong,
          pointer: wrong.pointer.replace(/^\/(body|params)/, `/body/rows/${row}`),
        })),
      }),
});
