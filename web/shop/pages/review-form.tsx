import { useState } from 'preact/hooks';
import type { Order } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { useAction } from '../../kit/load.ts';
import { ProblemBox } from '../../kit/ui.tsx';
import { tokenOfOrder } from '../shop-state.ts';
import { say } from '../texts.ts';

const STARS = [1, 2, 3, 4, 5] as const;
const MOST_TITLE = 120;
const MOST_TEXT = 4000;

type OrderLine = Order['lines'][number];

export const isReviewable = ({ quantities }: OrderLine): boolean => (quantities?.delivered ?? 0) > 0;

/** What a buyer thinks of one line. Staff read it before others do. */
export const ReviewForm = ({ order, line }: { readonly order: Order; readonly line: OrderLine }) => {
  const [stars, setStars] = useState(0);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [wasTried, setTried] = useState(false);
  const [status, setStatus] = useState<string | undefined>(undefined);
  const [key] = useState(newKey);
  const { run, isBusy, problem } = useAction();
  const { lineId } = line;
  const { orderId } = order;
  const send = () => {
    setTried(true);
    if (stars === 0) return;
    void run(async () => {
      const body = { stars, title: given(title), text: given(text), showAs: 'first_name' as const };
      const answer = await api.writeReview(
        { orderId, lineId, body },
        { ...tokenOfOrder(orderId), idempotencyKey: key },
      );
      setStatus(answer.body.status);
    });
  };
  if (status !== undefined)
    return (
      <p class="notice good" role="status">
        {say('reviewThanks')}
      </p>
    );
  return (
    <details class="review-form">
      <summary>{say('writeReview')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ProblemBox problem={problem} />
        <StarChoice name={lineId} stars={stars} onChoose={setStars} />
        {wasTried && stars === 0 ? <p class="error">{say('chooseStars')}</p> : null}
        <div class="field">
          <label for={`title-${lineId}`}>{say('reviewTitle')}</label>
          <input
            id={`title-${lineId}`}
            value={title}
            maxLength={MOST_TITLE}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={`text-${lineId}`}>{say('reviewText')}</label>
          <textarea
            id={`text-${lineId}`}
            rows={3}
            value={text}
            maxLength={MOST_TEXT}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="primary small" disabled={isBusy}>
          {say('sendReview')}
        </button>
      </form>
    </details>
  );
};

interface StarChoiceProps {
  readonly name: string;
  readonly stars: number;
  readonly onChoose: (stars: number) => void;
}

const StarChoice = ({ name, stars, onChoose }: StarChoiceProps) => (
  <fieldset class="star-choice">
    <legend>{say('yourStars')}</legend>
    {STARS.map((each) => (
      <label key={each} class={each <= stars ? 'on' : ''}>
        <input
          type="radio"
          class="hidden"
          name={`stars-${name}`}
          checked={each === stars}
          aria-label={say('stars', { n: each })}
          onChange={() => onChoose(each)}
        />
        <span aria-hidden="true">{each <= stars ? '★' : '☆'}</span>
      </label>
    ))}
  </fieldset>
);

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
