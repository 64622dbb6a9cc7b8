import { useEffect } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { useLoaded } from '../../kit/load.ts';
import { goTo, href, query } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { CHANNEL } from '../shop-state.ts';

/**
 * Where a code on a shelf, a window or a parcel leads: a GS1 Digital Link, `/shop/01/{gtin}`, that opens the product. With
 * `?store=` the stock of the store where it was scanned stands first.
 */
export const CodePage = ({ gtin }: { gtin: string }) => {
  const loaded = useLoaded(async () => (await api.getBarcode({ gtin, channel: CHANNEL })).body, [gtin]);
  useEffect(() => {
    if (loaded.value === undefined) return;
    const { productId, sku } = loaded.value;
    const fields = new URLSearchParams({ sku });
    const store = query.value.get('store');
    if (store !== null) fields.set('store', store);
    goTo(`${href(`/p/${encodeURIComponent(productId)}`)}?${fields.toString()}`, { replace: true });
  }, [loaded.value]);
  return loaded.state === 'failed' ? (
    <ProblemBox problem={loaded.problem} retry={loaded.reload} />
  ) : (
    <Loading />
  );
};
