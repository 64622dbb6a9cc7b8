import { describe, expect, it } from '@jest/globals';
import { makeAdmission } from './admission.ts';

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
};

describe('a crowd of buyers', () => {
  it('is let in one after the other, in the order in which it came', async () => {
    const admit = makeAdmission({ running: 1, waitMs: 1000 });
    const first = gate();
    const order: string[] = [];
    const buyers = [
      admit(() => first.opened.then(() => order.push('first'))),
      admit(async () => order.push('second')),
      admit(async () => order.push('third')),
    ];

    first.open();
    await Promise.all(buyers);

    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('is told to come again when it waits too long, and nothing was done for it', async () => {
    const admit = makeAdmission({ running: 1, waitMs: 5 });
    const first = gate();
    let done = false;
    const inside = admit(() => first.opened);

    const late = await admit(async () => {
      done = true;
    }).catch((error: unknown) => error);
    first.open();
    await inside;

    expect([late, done]).toMatchObject([{ contract: { code: 'BUSY' } }, false]);
  });

  it('keeps places free for others when one fails', async () => {
    const admit = makeAdmission({ running: 1, waitMs: 1000 });

    await admit(() => Promise.reject(new Error('no'))).catch(() => undefined);

    expect(await admit(async () => 'served')).toBe('served');
  });
});
