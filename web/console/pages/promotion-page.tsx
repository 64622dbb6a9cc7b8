import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { useLoaded } from '../../kit/load.ts';
import { goFromHere, href } from '../../kit/router.tsx';
import { Field, Loading } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { PageProblem } from '../page-problem.tsx';
import { CouponsBox } from '../promotions/coupons-box.tsx';
import { PromotionForm } from '../promotions/promotion-form.tsx';
import { PromotionState } from '../promotions/promotion-state.tsx';
import { say } from '../promotions/texts.ts';
import { TryCart } from '../promotions/try-cart.tsx';

const Back = () => (
  <p>
    <a href={href('/promotions')}>← {say('back')}</a>
  </p>
);

/** One promotion: its content, its state, its codes, and what a cart would get of it. */
export const PromotionPage = ({ promotionId }: { promotionId: string }) => {
  const loaded = useLoaded(async () => (await api.getPromotion({ promotionId })).body, [promotionId]);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const promotion = loaded.value;
  return (
    <>
      <Back />
      <PageHead title={promotion.name} />
      <div class="columns">
        <PromotionForm promotionId={promotionId} stored={promotion} onSaved={loaded.reload} />
        <div class="stack">
          <PromotionState promotion={promotion} onChanged={loaded.reload} />
          <TryCart asIfActive={promotion.state === 'ended' ? [] : [promotionId]} />
          {promotion.activation === 'coupon' && promotion.state !== 'ended' ? (
            <CouponsBox promotionId={promotionId} />
          ) : null}
        </div>
      </div>
    </>
  );
};

/** A new one begins with its id, which it keeps. */
export const NewPromotionPage = () => {
  const [promotionId, setPromotionId] = useState('');
  const isGiven = /^[a-z0-9][a-z0-9-]{1,47}$/.test(promotionId);
  const go = goFromHere();
  return (
    <>
      <Back />
      <PageHead title={say('add')} />
      <div class="stack">
        <section class="card">
          <Field
            name="promotion-id"
            label={say('id')}
            hint={say('idHint')}
            value={promotionId}
            onInput={(text) => setPromotionId(text.trim().toLowerCase())}
            isRequired
          />
        </section>
        {isGiven ? (
          <PromotionForm
            promotionId={promotionId}
            onSaved={() => go(href(`/promotions/${promotionId}`), { replace: true })}
          />
        ) : null}
      </div>
    </>
  );
};
