import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { dayText } from '../../kit/format.ts';
import { useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { say } from '../promotions/texts.ts';
import { TryCart } from '../promotions/try-cart.tsx';
import { Status } from '../status.tsx';

const readAll = async () => {
  const found = [];
  let cursor: string | undefined;
  do {
    const { body } = await api.listAllPromotions({ limit: 100, cursor });
    found.push(...body.data);
    cursor = body.page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
};

export const PromotionsPage = () => {
  const loaded = useLoaded(readAll, []);
  return (
    <>
      <PageHead title={say('promotions')}>
        <a class="button primary" href={href('/promotions/new')}>
          {say('add')}
        </a>
      </PageHead>
      <div class="columns">
        <section class="card">
          <ProblemBox
            problem={loaded.state === 'failed' ? loaded.problem : undefined}
            retry={loaded.reload}
          />
          {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
          {loaded.value?.length === 0 ? (
            <Empty icon="percent" title={say('none')} hint={say('noneHint')} />
          ) : null}
          <ul class="plain-list">
            {(loaded.value ?? []).map((promotion) => (
              <li key={promotion.promotionId}>
                <span class="spread">
                  <a href={href(`/promotions/${promotion.promotionId}`)}>
                    <strong>{promotion.name}</strong>
                  </a>
                  <Status code={promotion.state} />
                </span>
                <span class="soft">
                  {promotion.activation === 'coupon' ? `${say('codes')} · ` : ''}
                  {say('startsAt')} {dayText(promotion.startsAt)}
                  {promotion.endsAt === undefined ? '' : ` – ${dayText(promotion.endsAt)}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <TryCart />
      </div>
    </>
  );
};
