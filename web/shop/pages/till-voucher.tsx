import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { useAction } from '../../kit/load.ts';
import { QrCode } from '../../kit/qr-code.tsx';
import { ProblemBox } from '../../kit/ui.tsx';
import { rewardTexts as say } from './reward-texts.ts';

interface TillVoucherProps {
  readonly redemptionId: string;
  readonly name: string;
  readonly onSigned: () => void;
}

/** The voucher as a code that tills know without a network. */
export const TillVoucher = ({ redemptionId, name, onSigned }: TillVoucherProps) => {
  const [voucher, setVoucher] = useState<string>();
  const { run, isBusy, problem } = useAction();
  const show = () =>
    run(async () => {
      setVoucher((await api.signVoucher({ redemptionId })).body.voucher);
      onSigned();
    });
  return (
    <>
      {voucher === undefined ? (
        <button
          type="button"
          class="small"
          disabled={isBusy}
          aria-label={say('showNamed', { name })}
          onClick={() => void show()}
        >
          {say('show')}
        </button>
      ) : (
        <figure class="till-voucher">
          <QrCode text={voucher} label={say('showNamed', { name })} />
          <figcaption class="soft">{say('letScan')}</figcaption>
        </figure>
      )}
      <ProblemBox problem={problem} />
    </>
  );
};
