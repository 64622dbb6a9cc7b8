import type { SkuView } from '#shared/client/generated.ts';
import { isApiProblem } from '#shared/client/api-problem.ts';
import { api } from '../kit/api.ts';
import { useLoaded } from '../kit/load.ts';
import { Picture } from '../kit/picture.tsx';
import { href } from '../kit/router.tsx';
import { Loading, ProblemBox } from '../kit/ui.tsx';
import { PriceText, StockBadge } from './product-card.tsx';
import { CHANNEL } from './shop-state.ts';
import { say } from './texts.ts';
import { WishButton } from './wish-button.tsx';

/** A list is asked for one SKU at a time. */
const MOST_SHOWN = 48;

const readSku = async (sku: string): Promise<SkuView | undefined> => {
  try {
    return (await api.getSku({ sku, channel: CHANNEL }, { token: null })).body;
  } catch (error) {
    if (isApiProblem(error) && error.status === 404) return undefined;
    throw error;
  }
};

/** What is wished for, with today's price and stock; what is not sold any more is only its code. */
export const WishCards = ({ skus }: { readonly skus: readonly string[] }) => {
  const shown = skus.slice(0, MOST_SHOWN);
  const loaded = useLoaded(async () => {
    const views = await Promise.all(shown.map(readSku));
    return new Map(shown.map((sku, index) => [sku, views[index]]));
  }, [shown.join(' ')]);
  if (loaded.state === 'failed') return <ProblemBox problem={loaded.problem} retry={loaded.reload} />;
  const views = loaded.value;
  if (views === undefined) return <Loading />;
  return (
    <ul class="cards">
      {shown.map((sku) => (
        <li key={sku}>
          <WishCard sku={sku} view={views.get(sku)} />
        </li>
      ))}
    </ul>
  );
};

const WishCard = ({ sku, view }: { readonly sku: string; readonly view?: SkuView }) => {
  if (view === undefined)
    return (
      <p class="soft">
        {sku}: {say('soldNoMore')} <WishButton sku={sku} name={sku} />
      </p>
    );
  return (
    <div class="product-tile">
      <a
        class="product-card"
        href={`${href(`/p/${encodeURIComponent(view.productId)}`)}?sku=${encodeURIComponent(sku)}`}
      >
        <div class="frame">
          <Picture name={view.name} url={view.imageUrl} seed={view.productId} />
          <StockBadge availability={view.availability} isOnCard />
        </div>
        <h3>{[view.name, view.variantName].filter((text) => text !== undefined).join(' · ')}</h3>
        <PriceText price={view.price} />
      </a>
      <WishButton sku={sku} name={view.name} isOnCard />
    </div>
  );
};
