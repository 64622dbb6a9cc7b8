import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const provider = `
export const newpay = {
  name: 'newpay',
  webhook: { header: 'NewPay-Signature', signature: '\`<hex HMAC-SHA256 of the body>\`' },
  secret: 'Signs the notifications of NewPay',
  connect: () => ({
    start: async ({ key }) => ({ reference: key, redirectUrl: 'https://newpay.example/' + key }),
    verifyWebhook: async () => ({ reason: 'signature', detail: 'not signed' }),
    fetchStatus: async () => undefined,
    refund: async () => ({ state: 'refunded' }),
  }),
} as const;
`;

/** What the product knows of its providers, as a program of the copy reports it. */
const report = `
import * as z from 'zod/mini';
import { payments } from './functions/payments/domain.ts';
import { checkout } from './functions/checkout/domain.ts';
import { providersOf } from './functions/payments/providers/connect.ts';
process.env['STAGE'] = 'prod';
const route = (domain, id) => domain.http.routes.find(({ operationId }) => operationId === id);
const pay = route(payments, 'payOrder').body;
const providers = providersOf({});
console.log(JSON.stringify({
  isPayable: z.safeParse(pay, { method: 'newpay' }).success,
  isUnknown: !z.safeParse(pay, { method: 'oldpay' }).success,
  headers: route(payments, 'receiveWebhook').access.headers,
  described: route(payments, 'receiveWebhook').description.includes('NewPay-Signature'),
  secrets: Object.keys(payments.secrets),
  read: [payments.http, payments.events, checkout.http].every(({ reach }) => reach.secrets.includes('newpay')),
  checkout: JSON.stringify(z.toJSONSchema(route(checkout, 'checkout').body)).includes('newpay'),
  inProduction: ['newpay', 'sandbox'].map((name) => providers(name) !== undefined),
}));
`;

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'satu-provider-'));
  for (const part of ['functions', 'shared', 'package.json', 'tsconfig.json'])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

describe('one more payment provider', () => {
  it('is one folder and one line: methods, headers, secrets, stages and documents follow', () => {
    const folder = join(copy, 'functions/payments/providers');
    mkdirSync(join(folder, 'newpay'));
    writeFileSync(join(folder, 'newpay/provider.ts'), provider);
    const registry = readFileSync(join(folder, 'registry.ts'), 'utf8');
    const extended = registry.replace('= [', '= [newpay, ');
    writeFileSync(join(folder, 'registry.ts'), `import { newpay } from './newpay/provider.ts';\n${extended}`);
    writeFileSync(join(copy, 'report.ts'), report);

    const answer = execFileSync(process.execPath, ['--no-warnings', 'report.ts'], { cwd: copy });

    expect(JSON.parse(String(answer))).toEqual({
      isPayable: true,
      isUnknown: true,
      headers: ['NewPay-Signature', 'Satu-Sandbox-Signature', 'Stripe-Signature'],
      described: true,
      secrets: ['newpay', 'sandbox', 'midtrans', 'stripe'],
      read: true,
      checkout: true,
      inProduction: [true, false],
    });
  });
});
