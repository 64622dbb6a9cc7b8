/** The picture of a product; where the catalogue has none, a woven pattern of its own, the same wherever it is shown. */
export const Picture = ({
  name,
  url,
  seed,
  family = '',
}: {
  readonly name: string;
  readonly url?: string;
  readonly seed: string;
  readonly family?: string;
}) =>
  url === undefined ? (
    <Pattern seed={seed} family={family} />
  ) : (
    <img class="picture" src={url} alt={name} loading="lazy" />
  );

const grounds = [
  ['#27396f', '#e9d9b6', '#c98a3b'],
  ['#7a2f2b', '#f0dcc0', '#d9a066'],
  ['#24534b', '#e6dfc4', '#c7a24a'],
  ['#4a3524', '#ecd9b4', '#b9783f'],
  ['#5b3a63', '#ecdccb', '#d08f7a'],
  ['#1f4e68', '#e3e4d3', '#d9a441'],
] as const;

const hashOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

const Pattern = ({ seed, family }: { seed: string; family: string }) => {
  const mark = hashOf(seed);
  const [ground = '#27396f', line = '#e9d9b6', dot = '#c98a3b'] = grounds[mark % grounds.length] ?? [];
  const Motif = motifs[hashOf(family === '' ? seed : family) % motifs.length] ?? Kawung;
  const id = `motif-${mark}`;
  return (
    <svg
      class="picture"
      viewBox="0 0 160 160"
      role="presentation"
      aria-hidden="true"
      preserveAspectRatio="xMidYMid slice"
    >
      <defs>
        <pattern
          id={id}
          width="40"
          height="40"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${(mark >> 4) % 2 === 0 ? 0 : 45})`}
        >
          <Motif line={line} dot={dot} />
        </pattern>
      </defs>
      <rect width="160" height="160" fill={ground} />
      <rect width="160" height="160" fill={`url(#${id})`} />
    </svg>
  );
};

interface MotifProps {
  readonly line: string;
  readonly dot: string;
}

/** Four petals around a seed, as on a palace wall. */
const Kawung = ({ line, dot }: MotifProps) => (
  <g fill="none" stroke={line} stroke-width="1.6">
    {[45, 135, 225, 315].map((turn) => (
      <ellipse key={turn} cx="20" cy="8" rx="6" ry="10" transform={`rotate(${turn} 20 20)`} />
    ))}
    <circle cx="20" cy="20" r="2.2" fill={dot} stroke="none" />
    <circle cx="0" cy="0" r="2" fill={dot} stroke="none" />
  </g>
);

/** Slanting rows of the broken knife. */
const Parang = ({ line, dot }: MotifProps) => (
  <g fill="none" stroke={line} stroke-width="1.8" stroke-linecap="round">
    <path d="M-4 44 C8 38 6 26 16 24 S30 12 44 -4" />
    <path d="M8 44 C18 38 20 32 26 28 S38 18 44 10" opacity=".5" />
    <circle cx="8" cy="14" r="2.4" fill={dot} stroke="none" />
    <circle cx="31" cy="32" r="2.4" fill={dot} stroke="none" />
  </g>
);

/** Woven diamonds. */
const Ikat = ({ line, dot }: MotifProps) => (
  <g fill="none" stroke={line} stroke-width="1.6">
    <path d="M20 3 L37 20 L20 37 L3 20 Z" />
    <path d="M20 11 L29 20 L20 29 L11 20 Z" opacity=".7" />
    <rect x="17.5" y="17.5" width="5" height="5" fill={dot} stroke="none" transform="rotate(45 20 20)" />
    <path d="M0 0 l4 4 M40 0 l-4 4 M0 40 l4 -4 M40 40 l-4 -4" />
  </g>
);

/** Clouds of Cirebon. */
const MegaMendung = ({ line, dot }: MotifProps) => (
  <g fill="none" stroke={line} stroke-width="1.7">
    <path d="M0 30 q5 -14 15 -8 q2 -12 12 -8 q8 2 6 10 q6 -1 7 6" />
    <path d="M4 34 q5 -8 12 -4 q3 -9 11 -6 q5 2 4 7" opacity=".6" />
    <circle cx="32" cy="8" r="2" fill={dot} stroke="none" />
  </g>
);

/** Leaves along a stem. */
const Lung = ({ line, dot }: MotifProps) => (
  <g fill="none" stroke={line} stroke-width="1.6">
    <path d="M20 0 C12 12 28 28 20 40" />
    <path d="M20 10 q10 -8 14 2 q-8 6 -14 -2 Z" />
    <path d="M20 30 q-10 -8 -14 2 q8 6 14 -2 Z" />
    <circle cx="8" cy="10" r="2" fill={dot} stroke="none" />
    <circle cx="33" cy="32" r="2" fill={dot} stroke="none" />
  </g>
);

const motifs = [Kawung, Parang, Ikat, MegaMendung, Lung];
