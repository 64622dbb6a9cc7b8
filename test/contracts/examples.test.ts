import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { domains } from '../../functions/domains.ts';

const withExamples = domains
  .flatMap(({ http }) => http?.routes ?? [])
  .filter(({ body, example }) => body !== undefined && example !== undefined);

describe('the example of an operation', () => {
  it.each(withExamples.map((route) => [route.operationId, route] as const))(
    'fits its own contract: %s',
    (_name, { body, example }) => {
      const result = body && z.safeParse(body, example);

      expect(result?.error?.issues ?? []).toEqual([]);
    },
  );
});
