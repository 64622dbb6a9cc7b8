import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { barcodeKey, normalisedGtin, type Barcode } from '../../catalog/public.ts';
import { lookUpSku } from '../requests/look-up-sku.ts';
import type { GetBarcode } from './contract.ts';

export const getBarcode: UseCase<typeof GetBarcode, Runtime> = async ({ params, query, actor }, runtime) => {
  const gtin = normalisedGtin(params.gtin);
  if (gtin === undefined) throw misread(params.gtin);
  const barcode = await runtime.db.get<Barcode>(barcodeKey(gtin));
  if (barcode === undefined)
    throw problem(catalogErrors.GTIN_NOT_FOUND, {
      detail: `no SKU has the GTIN ${gtin}`,
      errors: [{ pointer: '/params/gtin', code: 'GTIN_NOT_FOUND', detail: `${gtin} is unknown` }],
    });
  const sku = { channel: query.channel, actor, pointer: '/params/gtin' };
  return { status: 200, body: await lookUpSku(barcode.sku, sku, runtime) };
};

const misread = (text: string) =>
  invalidRequest([
    {
      pointer: '/params/gtin',
      code: 'wrong_check_digit',
      detail: `${text} has a wrong check digit; scan it again`,
    },
  ]);
