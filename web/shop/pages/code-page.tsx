import { useEffect } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { useLoaded } from '../../kit/load.ts';
import { linkTypes, type LinkType } from '../../kit/print-links.ts';
import { goFromHere, href, query } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { isApiProblem } from '#shared/client/api-problem.ts';
import { CHANNEL, quantityOf, readCart, setQuantity } from '../shop-state.ts';
import { say } from '../texts.ts';

interface ScannedCode {
  readonly productId: string;
  readonly sku: string;
  readonly store?: string;
}

/**
 * Where a code on a shelf, a window or a parcel leads: a GS1 Digital Link, `/shop/01/{gtin}`. Without a `linkType` it
 * opens the product; with `?store=` the stock of the store where it was scanned stands first.
 */
export const CodePage = ({ gtin }: { gtin: string }) => {
  const loaded = useLoaded(async () => (await api.getBarcode({ gtin, channel: CHANNEL })).body, [gtin]);
  const opened = useLoaded(async () => {
    if (loaded.value === undefined) return;
    const { productId, sku } = loaded.value;
    await follow({ productId, sku, store: query.value.get('store') ?? undefined });
  }, [loaded.value]);
  useEffect(() => {
    document.title = 'Satu';
  }, []);
  const problem =
    loaded.state === 'failed' ? loaded.problem : opened.state === 'failed' ? opened.problem : undefined;
  if (isApiProblem(problem) && problem.status === 404)
    return (
      <Empty icon="search" title={say('codeUnknown')} hint={gtin} isPage>
        <a class="button" href={href('/')}>
          {say('back')}
        </a>
      </Empty>
    );
  return problem === undefined ? <Loading /> : <ProblemBox problem={problem} retry={loaded.reload} />;
};

const follow = async (scanned: ScannedCode): Promise<void> => {
  const asked = linkTypes.find((each) => each === query.value.get('linkType')) ?? 'gs1:pip';
  await ways[asked](scanned);
};

/** What is in the cart already stays as many as it is. */
const addOne = async ({ sku }: ScannedCode): Promise<void> => {
  await readCart();
  if (quantityOf(sku) === 0) await setQuantity(sku, 1);
};

const ways: Readonly<Record<LinkType, (scanned: ScannedCode) => Promise<void> | void>> = {
  'gs1:pip': ({ productId, sku, store }) => {
    const fields = new URLSearchParams({ sku });
    if (store !== undefined) fields.set('store', store);
    goFromHere()(`${href(`/p/${encodeURIComponent(productId)}`)}?${fields.toString()}`, { replace: true });
  },
  'satu:cart': async (scanned) => {
    const go = goFromHere();
    await addOne(scanned);
    go(href('/cart'), { replace: true });
  },
  'satu:pickup': async (scanned) => {
    const go = goFromHere();
    await addOne(scanned);
    go(`${href('/checkout')}?store=${encodeURIComponent(scanned.store ?? '')}`, { replace: true });
  },
  'satu:staff': ({ productId }) => location.replace(`/console/catalogue/${encodeURIComponent(productId)}`),
};
