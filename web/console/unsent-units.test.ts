import { beforeEach, describe, expect, it } from '@jest/globals';
import { ApiProblem } from '#shared/client/api-problem.ts';

// What a browser has beside Node.js.
Object.assign(globalThis, { addEventListener: () => undefined });
const { keepCode, keepDamaged, keepUnits, resolveCodes, sendUnits, unsentOf } =
  await import('./unsent-units.ts');

let rounds = 0;
let work: string;
beforeEach(() => {
  rounds += 1;
  work = `work-${rounds}`;
});

const lost = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
const refused = (status = 422): Promise<never> => Promise.reject(new ApiProblem(status, { code: 'REFUSED' }));
const units = () => unsentOf(work).units;

describe('units that were scanned and not sent', () => {
  it('go out again as they were after a lost answer, under their id; what was added goes after them', async () => {
    const sent: [string, object, object][] = [];
    keepUnits(work, { A: 3 });
    keepDamaged(work, { A: 1 });
    const send = (outcome: () => Promise<unknown>) =>
      sendUnits(work, (id, batch) => {
        sent.push([id, batch.units, batch.damaged]);
        return outcome();
      }).catch(() => 'failed');

    const first = await send(lost);
    keepUnits(work, { A: 5, B: 1 });
    keepDamaged(work, { A: 2 });
    await send(async () => undefined);
    const left = [units(), unsentOf(work).damaged];
    await send(async () => undefined);

    expect(first).toBe('failed');
    expect(sent[1]).toEqual(sent[0]);
    expect(left).toEqual([{ A: 2, B: 1 }, { A: 1 }]);
    expect(sent[2]?.slice(1)).toEqual([{ A: 2, B: 1 }, { A: 1 }]);
    expect(sent[2]?.[0]).not.toBe(sent[0]?.[0]);
    expect(unsentOf(work)).toMatchObject({ units: {}, damaged: {}, codes: [] });
  });

  it('are another batch after a refusal, which booked nothing', async () => {
    const ids: string[] = [];
    keepUnits(work, { A: 3 });
    const send = (outcome: () => Promise<unknown>) =>
      sendUnits(work, (id) => {
        ids.push(id);
        return outcome();
      }).catch(() => 'failed');

    await send(refused);
    keepUnits(work, { A: 2 });
    await send(async () => undefined);

    expect(new Set(ids).size).toBe(2);
    expect(units()).toEqual({});
  });

  it('hold codes that nobody could look up, and count them later, each once', async () => {
    keepCode(work, '8991234567894');
    await resolveCodes(work, lost);
    const offline = [...unsentOf(work).codes];
    keepCode(work, 'A');
    await resolveCodes(work, async (code) => {
      // A scanner is faster than the shop: this one came while the first was looked up.
      if (code === '8991234567894') keepCode(work, 'A');
      return code === 'A' ? 'A' : 'B';
    });

    expect(offline).toEqual(['8991234567894']);
    expect(units()).toEqual({ B: 1, A: 2 });
    expect(unsentOf(work).codes).toEqual([]);
  });

  it('say of a code that nobody knows, and go on with the others', async () => {
    keepCode(work, 'WRONG');
    keepCode(work, 'A');
    const skuOf = (code: string) => (code === 'WRONG' ? refused(404) : Promise.resolve(code));

    await expect(resolveCodes(work, skuOf)).rejects.toThrow();
    await resolveCodes(work, skuOf);

    expect(units()).toEqual({ A: 1 });
  });
});
