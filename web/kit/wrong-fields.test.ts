import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '#shared/client/api-problem.ts';
import { refusedFields } from './wrong-fields.ts';

const refusal = (...errors: readonly (readonly [pointer: string, code: string, detail?: string])[]) =>
  new ApiProblem(400, {
    code: 'VALIDATION_FAILED',
    errors: errors.map(([pointer, code, detail = '']) => ({ pointer, code, detail })),
  });

const names = ['name', 'email', 'phone', 'line1', 'postalCode'];

describe('the fields of a form that the API refused', () => {
  it('are found by the end of their pointers, also inside of lists', () => {
    const problem = refusal(
      ['/body/contact/email', 'invalid_format'],
      ['/body/addresses/0/line1', 'too_big', 'must be at most 200 characters'],
      ['/body/delivery/address/postalCode', 'too_small', 'must be at least 1 character'],
    );

    expect(refusedFields(problem, names)).toEqual({
      email: 'not_possible',
      line1: 'too_long',
      postalCode: 'missing',
    });
  });

  it('are named by the innermost part that is a field, where a list stands inside of one', () => {
    expect(refusedFields(refusal(['/body/phone/0', 'custom']), names)).toEqual({ phone: 'not_possible' });
  });

  it('are none where the form has no such field, or the network failed', () => {
    expect(refusedFields(refusal(['/headers/if-match', 'invalid_format']), names)).toEqual({});
    expect(refusedFields(new TypeError('fetch failed'), names)).toEqual({});
  });
});
