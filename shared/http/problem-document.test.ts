import { describe, expect, it } from '@jest/globals';
import { defineErrors } from '#shared/contracts/error.ts';
import { problem } from '#shared/problems/problem.ts';
import { problemDocument } from '#shared/http/problem-document.ts';

const errors = defineErrors({
  HOLD_ENDED: { status: 409, title: 'The hold has ended', action: 'Place another one.' },
});

describe('a problem document', () => {
  it('has the members of its code, and further ones beside them', () => {
    const document = problemDocument(
      problem(errors.HOLD_ENDED, { detail: 'it is released', extensions: { holdStatus: 'released' } }),
      'r1',
    );

    expect(document).toEqual({
      type: '/docs/errors#HOLD_ENDED',
      title: 'The hold has ended',
      status: 409,
      code: 'HOLD_ENDED',
      detail: 'it is released',
      action: 'Place another one.',
      holdStatus: 'released',
      requestId: 'r1',
    });
  });

  it('keeps its status whatever stands beside it, and does not compile with another', () => {
    // @ts-expect-error -- the status of a problem is the status of its answer
    const ended = problem(errors.HOLD_ENDED, { extensions: { status: 'released' } });

    expect(problemDocument(ended, 'r1').status).toBe(409);
  });
});
