import { computed } from '@preact/signals';
import type { VoucherKey } from '#shared/client/generated.ts';
import type { Voucher } from '../../functions/promotions/model/voucher.ts';
import { api } from '../kit/api.ts';
import { kept } from '../kit/kept.ts';
import { knownArticle } from './articles.ts';
import { drawer, lines, sales, CHANNEL, type SaleLine } from './till-state.ts';
import { weighVoucher } from './weigh-voucher.ts';

/** By these a till knows the shop’s vouchers without a network. */
const keys = kept<readonly VoucherKey[]>('satu.till.voucher-keys', []);

/** The voucher of the sale that is being made. */
export const voucher = kept<Voucher | null>('satu.till.voucher', null);

export const readVoucherKeys = async (): Promise<void> => {
  keys.value = (await api.listVoucherKeys()).body.keys;
};

/** Whether a scanned code is a signed text, and so no article. */
export const isSigned = (code: string): boolean => /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(code);

/** The coupon of a signed voucher, for whom the shop can ask itself; any other code as it is. */
export const couponIn = (code: string): string => {
  if (!isSigned(code)) return code;
  try {
    return (jsonOf(code.split('.')[1] ?? '') as Partial<Voucher>).code ?? code;
  } catch {
    return code;
  }
};

export type VoucherFault = 'voucherUnknown' | 'voucherEnded' | 'voucherUsed';

/** Takes a scanned voucher for the sale, or says why not. The shop is asked where it can be reached. */
export const takeVoucher = async (token: string): Promise<VoucherFault | undefined> => {
  const read = await verified(token);
  if (read === undefined) return 'voucherUnknown';
  if (read.endsAt !== undefined && Date.parse(read.endsAt) <= Date.now()) return 'voucherEnded';
  const isUsedHere = sales.value.some(({ couponCode }) => couponCode === read.code);
  if (isUsedHere || (await isUsedUp(read.code))) return 'voucherUsed';
  voucher.value = read;
  return undefined;
};

/** What is in a token that the shop signed as a voucher; nothing for any other. */
const verified = async (token: string): Promise<Voucher | undefined> => {
  const [head = '', body = '', signature = ''] = token.split('.');
  try {
    const { alg, typ, kid } = jsonOf(head) as Readonly<Record<string, unknown>>;
    const known = keys.value.find((key) => key.kid === kid);
    if (alg !== 'EdDSA' || typ !== 'voucher' || known === undefined) return undefined;
    const key = await crypto.subtle.importKey('jwk', { ...known }, 'Ed25519', false, ['verify']);
    const signed = new TextEncoder().encode(`${head}.${body}`);
    const isTrue = await crypto.subtle.verify('Ed25519', key, bytesOf(signature), signed);
    return isTrue ? (jsonOf(body) as Voucher) : undefined;
  } catch {
    // No base64, no JSON, or a browser without Ed25519: not known as a voucher.
    return undefined;
  }
};

/** Without an answer it counts as unused: should it be used elsewhere, too, the sale has a conflict. */
const isUsedUp = (code: string): Promise<boolean> =>
  api.checkVoucher({ code }).then(
    ({ body }) => !body.isUsable,
    () => false,
  );

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));

const jsonOf = (base64url: string): unknown => JSON.parse(new TextDecoder().decode(bytesOf(base64url)));

/** The lines of the sale with what the voucher takes off them; the same lines without one. */
export const saleLines = computed((): readonly SaleLine[] => {
  const open = drawer.value;
  if (voucher.value === null || open === null) return lines.value;
  const { currency, locationId } = open;
  const occasion = { currency, channel: CHANNEL, soldAt: locationId, at: Date.now() };
  return weighVoucher(voucher.value, lines.value, { occasion, articleOf: knownArticle });
});

/** Whether the voucher takes something off this sale; else it stays unused. */
export const isVoucherWeighed = computed(() =>
  saleLines.value.some(({ listPrice }) => listPrice !== undefined),
);

export const total = computed(() =>
  saleLines.value.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
);
