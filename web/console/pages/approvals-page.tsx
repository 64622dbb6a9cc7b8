import { may } from '../../kit/session.ts';
import { HeldPrices } from '../approvals/held-prices.tsx';
import { HeldReferrals } from '../approvals/held-referrals.tsx';
import { say } from '../approvals/texts.ts';
import { PageHead } from '../frame.tsx';

/** What waits for somebody with the right to decide. */
export const ApprovalsPage = () => (
  <>
    <PageHead title={say('approvals')} />
    <div class="columns">
      {may('prices.approve') ? <HeldPrices /> : null}
      {may('loyalty.read') ? <HeldReferrals /> : null}
    </div>
  </>
);
