import { describe, expect, it } from '@jest/globals';
import { auditLedger, auditLevel } from './audit.ts';

const movement = (version: number, change: number, available: number, bucket = '0') => ({
  bucket,
  version,
  change,
  onHandChange: version === 1 && bucket === '0' ? change : 0,
  unavailableChange: 0,
  available,
});

describe('the audit of a ledger', () => {
  it('finds nothing where every bucket adds up, in whatever order it is read', () => {
    const answer = auditLedger([
      movement(2, -4, 6),
      movement(1, 10, 10),
      movement(1, 3, 3, '1'),
      movement(3, -3, 3),
    ]);

    expect(answer).toEqual({
      findings: [],
      balance: { available: 6, onHand: 10, unavailable: 0 },
      buckets: { 0: { version: 3, available: 3 }, 1: { version: 1, available: 3 } },
    });
  });

  it('names what is missing, once', () => {
    const { findings } = auditLedger([movement(1, 10, 10), movement(3, -1, 7), movement(4, -1, 6)]);

    expect(findings.map(({ problem }) => problem)).toEqual([
      'versions 2 to 2 are missing',
      'the sum is 9 at version 3, which says 7',
    ]);
  });

  it('goes on where an earlier one ended', () => {
    const whole = [movement(1, 10, 10), movement(2, -4, 6), movement(1, 3, 3, '1'), movement(3, -1, 5)];

    const inTwo = auditLedger(whole.slice(2), auditLedger(whole.slice(0, 2)));

    expect(inTwo).toEqual(auditLedger(whole));
  });

  it('tells a level that its ledger does not explain', () => {
    const level = { available: 5, reserved: 1, committed: 0, unavailable: 0, onHand: 7 };

    expect(
      auditLevel(level, { available: 6, onHand: 7, unavailable: 0 }).map(({ problem }) => problem),
    ).toEqual(['available is 5, the ledger says 6', 'on hand is 7, its terms add up to 6']);
  });
});
