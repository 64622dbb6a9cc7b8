import { currencies } from '#shared/money/money.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { RestoreCart } from './contract.ts';
import { restorePage } from './page.ts';

const page = restorePage(
  Object.fromEntries(Object.entries(currencies).map(([code, { exponent }]) => [code, exponent])),
);

export const restoreCart: UseCase<typeof RestoreCart, Runtime> = async () => ({
  status: 200,
  body: page.html,
  headers: { 'content-security-policy': page.policy, 'referrer-policy': 'no-referrer' },
});
