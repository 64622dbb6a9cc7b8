import { createHmac } from 'node:crypto';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { codeFrom } from '../model/coupon-code.ts';

/** Codes that were made together. */
export interface CouponBatch extends Versioned {
  readonly batchId: string;
  readonly promotionId: string;
  readonly quantity: number;
  /** Orders that may use each code. */
  readonly uses: number;
  readonly createdAt: string;
}

export const batchKey = (promotionId: string, batchId: string): Key => ({
  table: 'catalog',
  pk: `CB#${promotionId}`,
  sk: batchId,
});

/** Some codes of a batch: those from one position to before another. They follow from its id under a secret. */
export const batchCodes = (
  secret: string,
  { batchId }: Pick<CouponBatch, 'batchId'>,
  from: number,
  to: number,
): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => codeAt(secret, batchId, from + at));

/** The code of one person's coupon, the same for the same reference. It follows from a secret, and is kept nowhere else. */
export const issuedCouponCode = async (secrets: Secrets, reference: string): Promise<string> =>
  codeAt(await secrets.get('tokens'), `issued ${reference}`, 0);

/** 32 bytes nearly always make a code; where they do not, the next 32 do. */
const codeAt = (secret: string, batchId: string, position: number): string => {
  for (let round = 0; ; round += 1) {
    const facts = ['coupon', batchId, position, round].join('\n');
    const code = codeFrom(createHmac('sha256', secret).update(facts).digest());
    if (code !== undefined) return code;
  }
};
