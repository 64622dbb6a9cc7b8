import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '#shared/client/api-problem.ts';

// What a browser has beside Node.js.
Object.assign(globalThis, { addEventListener: () => undefined });
const { keepPick, sendPicks, unsentPicks } = await import('./unsent-picks.ts');

describe('scans of a walk through the store', () => {
  it('wait without a network, and go out in their order, each under one key', async () => {
    const sent: [string, string][] = [];
    let isOffline = true;
    const send = ({ scanId, code }: { readonly scanId: string; readonly code: string }) => {
      sent.push([code, scanId]);
      return isOffline ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve();
    };
    keepPick('pl1', 'A');
    await sendPicks('pl1', send);
    keepPick('pl1', 'B', 1);
    keepPick('pl2', 'C');
    await sendPicks('pl1', send);
    const waiting = unsentPicks('pl1').length;
    isOffline = false;
    await sendPicks('pl1', send);

    expect(waiting).toBe(2);
    expect(sent.map(([code]) => code)).toEqual(['A', 'A', 'A', 'B']);
    expect(new Set(sent.map(([, id]) => id)).size).toBe(2);
    expect([unsentPicks('pl1'), unsentPicks('pl2').length]).toEqual([[], 1]);
  });

  it('that are refused are said once, and hold up no others', async () => {
    keepPick('pl3', 'WRONG');
    keepPick('pl3', 'A');
    const send = ({ code }: { readonly code: string }) =>
      code === 'WRONG' ? Promise.reject(new ApiProblem(422, { code: 'SCAN_REFUSED' })) : Promise.resolve();

    await expect(sendPicks('pl3', send)).rejects.toThrow('SCAN_REFUSED');
    await sendPicks('pl3', send);

    expect(unsentPicks('pl3')).toEqual([]);
  });
});
