import { Icon } from '../kit/icon.tsx';
import { useAction } from '../kit/load.ts';
import { say } from './texts.ts';
import { isWished, setWished } from './wishes.ts';

interface WishButtonProps {
  readonly sku: string;
  readonly name: string;
  /** On a picture, without a word beside it. */
  readonly isOnCard?: boolean;
}

export const WishButton = ({ sku, name, isOnCard = false }: WishButtonProps) => {
  const { run, isBusy, problem } = useAction();
  const isIn = isWished(sku);
  return (
    <button
      type="button"
      class={isOnCard ? 'wish on-card' : 'wish'}
      aria-pressed={isIn}
      aria-label={say('wish', { name })}
      title={problem === undefined ? undefined : say('notSaved')}
      disabled={isBusy}
      onClick={() => void run(() => setWished(sku, !isIn))}
    >
      <Icon name="heart" isFull={isIn} />
      {isOnCard ? null : say(isIn ? 'wished' : 'wishFor')}
    </button>
  );
};
