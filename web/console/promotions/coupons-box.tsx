import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { attemptKey } from '../../kit/attempt-key.ts';
import { numberText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { saveFile } from '../../kit/save-file.ts';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { say } from './texts.ts';

const codesOf = async (promotionId: string, batchId: string): Promise<readonly string[]> => {
  const codes: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await api.listBatchCoupons({ promotionId, batchId, limit: 100, cursor });
    codes.push(...body.data.map(({ code }) => code));
    cursor = body.page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return codes;
};

/** Codes for letters, cards and partners, as a file. */
export const CouponsBox = ({ promotionId }: { promotionId: string }) => {
  const [quantity, setQuantity] = useState('100');
  const [uses, setUses] = useState('1');
  const [made, setMade] = useState<readonly string[]>([]);
  const { run, isBusy, problem } = useAction();
  const make = () =>
    run(async () => {
      const body = { quantity: Number(quantity), uses: Number(uses) };
      const idempotencyKey = attemptKey(JSON.stringify([promotionId, body, made.length]));
      const { batchId } = (await api.createCouponBatch({ promotionId, body }, { idempotencyKey })).body;
      const codes = await codesOf(promotionId, batchId);
      saveFile(`${promotionId}-coupons.csv`, ['code', ...codes, ''].join('\r\n'), 'text/csv');
      setMade(codes);
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2>{say('codes')}</h2>
      <ProblemBox problem={problem} />
      {made.length === 0 ? null : (
        <p class="notice good" role="status">
          {say('made', { n: numberText(made.length) })}
        </p>
      )}
      <div class="fields">
        <Field
          name="coupon-quantity"
          inputMode="numeric"
          label={say('howMany')}
          value={quantity}
          onInput={(text) => setQuantity(text.replaceAll(/\D/g, ''))}
        />
        <Field
          name="coupon-uses"
          inputMode="numeric"
          label={say('usesEach')}
          value={uses}
          onInput={(text) => setUses(text.replaceAll(/\D/g, ''))}
        />
      </div>
      <button type="submit" disabled={isBusy || Number(quantity) < 1 || Number(uses) < 1}>
        {say('make')}
      </button>
    </form>
  );
};
