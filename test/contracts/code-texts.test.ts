import { describe, expect, it } from '@jest/globals';
import { adjustmentReasons } from '../../functions/inventory/schemas.ts';
import { segmentFieldNames, segmentOperators } from '../../functions/segments/model/segment-field.ts';
import { domains } from '../../functions/domains.ts';
import { indonesianOf } from '../../web/kit/code-texts.ts';

/** As `codeText` looks them up: `daysSinceLastOrder` is read as words. */
const isKnown = (code: string): boolean =>
  code in indonesianOf ||
  code
    .replaceAll(/([A-Z])/g, '_$1')
    .replaceAll('_', ' ')
    .toLowerCase()
    .trim() in indonesianOf;

const roles = domains.flatMap(({ scopes = {} }) =>
  Object.values(scopes).flatMap((scope) => (scope as { readonly roles: readonly string[] }).roles),
);

describe('codes that people read', () => {
  it.each([
    ['why stock is adjusted', adjustmentReasons],
    ['what segments ask', segmentFieldNames],
    ['how segments compare', segmentOperators],
    ['roles', [...new Set(roles)]],
  ])('have Indonesian words, none forgotten: %s', (_, codes) => {
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => !isKnown(code))).toEqual([]);
  });
});
