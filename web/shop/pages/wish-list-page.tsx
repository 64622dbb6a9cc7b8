import { useEffect } from 'preact/hooks';
import { Empty } from '../../kit/empty.tsx';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { session } from '../../kit/session.ts';
import { ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import { myWishList, readWishes, shareWishes, wishedSkus } from '../wishes.ts';
import { WishCards } from '../wish-cards.tsx';

export const WishListPage = () => {
  useEffect(() => {
    document.title = `${say('wishList')} · Satu`;
  }, []);
  const loaded = useLoaded(readWishes, [session.value?.user]);
  const skus = wishedSkus.value;
  return (
    <section class="stack">
      <h1>{say('wishList')}</h1>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {skus.length === 0 ? (
        <Empty icon="heart" title={say('noWishes')} hint={say('noWishesHint')}>
          <a class="button primary" href={href('/')}>
            {say('browse')}
          </a>
        </Empty>
      ) : (
        <>
          {session.value === null ? <KeepThem /> : <ShareBox />}
          <WishCards skus={skus} />
        </>
      )}
    </section>
  );
};

const KeepThem = () => (
  <p class="notice">
    {say('wishesHere')} <a href={href('/sign-in?next=/wish-list')}>{say('signIn')}</a>
  </p>
);

/** A link shows the list to whoever has it, and nothing of who made it. */
const ShareBox = () => {
  const { run, isBusy, problem } = useAction();
  const shareId = myWishList.value?.shareId;
  const link = shareId === undefined ? undefined : `${location.origin}${href(`/w/${shareId}`)}`;
  return (
    <div class="card share">
      <ProblemBox problem={problem} />
      {link === undefined ? (
        <div class="spread">
          <span class="soft">{say('shareHint')}</span>
          <button
            type="button"
            class="small"
            disabled={isBusy}
            onClick={() => void run(() => shareWishes(true))}
          >
            {say('share')}
          </button>
        </div>
      ) : (
        <>
          <label for="share-link">{say('shareLink')}</label>
          <div class="join">
            <input id="share-link" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
            <button type="button" disabled={isBusy} onClick={() => void run(() => shareWishes(false))}>
              {say('unshare')}
            </button>
          </div>
        </>
      )}
    </div>
  );
};
