import { describe, expect, it } from '@jest/globals';
import { returnDraft } from './return-draft.ts';

const about = { returnId: 'ret_1', orderId: 'ord_1', channel: 'web' };
const metadata = { correlationId: 'c' } as Parameters<typeof returnDraft>[1];

describe('news about a return', () => {
  it('is sent once for a decision, and once more for the decision about its appeal', () => {
    const first = returnDraft('return-refused', metadata, about);
    const again = returnDraft('return-refused', metadata, about);
    const appealed = returnDraft('return-refused', metadata, { ...about, appealed: true });

    expect(again.messageId).toBe(first.messageId);
    expect(appealed.messageId).not.toBe(first.messageId);
  });
});
