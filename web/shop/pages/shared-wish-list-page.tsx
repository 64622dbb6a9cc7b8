import { isApiProblem } from '#shared/client/api-problem.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import { WishCards } from '../wish-cards.tsx';

/** What somebody shared by a link. */
export const SharedWishListPage = ({ shareId }: { readonly shareId: string }) => {
  const loaded = useLoaded(
    async () => (await api.getSharedWishList({ shareId }, { token: null })).body.lines,
    [shareId],
  );
  if (loaded.state === 'failed' && isApiProblem(loaded.problem) && loaded.problem.status === 404)
    return (
      <Empty icon="heart" title={say('shareGone')} hint={say('shareGoneHint')} isPage>
        <a class="button" href={href('/')}>
          {say('back')}
        </a>
      </Empty>
    );
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <ProblemBox problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  return (
    <section class="stack">
      <h1>{say('sharedWishes')}</h1>
      <WishCards skus={loaded.value.map(({ sku }) => sku)} />
    </section>
  );
};
