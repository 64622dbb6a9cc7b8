import { expect, it } from '@jest/globals';
import { synthesize } from './synthesized.ts';

it('leaves no finding of cdk-nag or of CDK’s own checks unanswered, in any stage', () => {
  const made = synthesize(['shop:dev:satu', 'shop:prod:acme', 'fixture:dev:satu', 'fixture:prod:acme'], {
    validated: true,
  });

  expect(made).toHaveLength(4);
}, 60_000);
