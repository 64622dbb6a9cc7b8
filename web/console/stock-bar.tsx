import { numberText } from '../kit/format.ts';
import { say } from './texts.ts';

const taken = ['committed', 'reserved', 'unavailable', 'safetyStock', 'poolsOfOthers', 'buffer'] as const;

/** On hand as one bar: what may be promised, and what keeps the rest back. */
export const StockBar = ({
  name,
  promise,
  terms,
}: {
  readonly name: string;
  readonly promise: number;
  readonly terms: Readonly<Record<string, number>>;
}) => {
  const parts = [
    { code: 'promise' as const, units: Math.max(0, promise) },
    ...taken.map((code) => ({ code, units: terms[code] ?? 0 })),
  ].filter(({ units }) => units > 0);
  const whole = Math.max(
    terms['onHand'] ?? 0,
    parts.reduce((sum, { units }) => sum + units, 0),
    1,
  );
  const words = parts.map(({ code, units }) => `${say(code)} ${numberText(units)}`).join(', ');
  return (
    <div class="stock-bar">
      <div class="spread">
        <strong>{name}</strong>
        <span class="number">
          {numberText(promise)} <span class="soft">/ {numberText(terms['onHand'] ?? 0)}</span>
        </span>
      </div>
      <svg
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: ${words === '' ? '0' : words}`}
      >
        <rect width="100" height="8" class="rest" />
        {parts.map(({ code, units }, index) => (
          <rect
            key={code}
            class={`part-${code}`}
            x={(100 * sumOf(parts.slice(0, index))) / whole}
            width={(100 * units) / whole}
            height="8"
          />
        ))}
      </svg>
      <small class="soft">{words === '' ? '0' : words}</small>
    </div>
  );
};

const sumOf = (parts: readonly { readonly units: number }[]): number =>
  parts.reduce((sum, { units }) => sum + units, 0);
