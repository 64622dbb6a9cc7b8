import { escaped } from '#shared/html/escaped.ts';

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 48;
const BOTTOM = 24;

export interface PlotBar {
  readonly label: string;
  readonly value: number;
}

const scaled = (value: number, most: number): number =>
  most <= 0 ? 0 : (value / most) * (HEIGHT - BOTTOM - 16);

const frame = (title: string, content: string): string =>
  `<figure><figcaption>${escaped(title)}</figcaption><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">${content}</svg></figure>`;

const axis = (most: number): string =>
  `<line x1="${LEFT}" y1="${HEIGHT - BOTTOM}" x2="${WIDTH}" y2="${HEIGHT - BOTTOM}" stroke="#888"/><text x="${LEFT - 6}" y="16" text-anchor="end" font-size="11">${Math.round(most)}</text><text x="${LEFT - 6}" y="${HEIGHT - BOTTOM}" text-anchor="end" font-size="11">0</text>`;

/** Bars from left to right, each with its figure. */
export const barPlot = (title: string, bars: readonly PlotBar[]): string => {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const step = (WIDTH - LEFT) / Math.max(1, bars.length);
  const drawn = bars.map(({ label, value }, at) => {
    const height = scaled(value, most);
    const x = LEFT + at * step;
    const middle = x + step / 2;
    return `<rect x="${round(x + 3)}" y="${round(HEIGHT - BOTTOM - height)}" width="${round(step - 6)}" height="${round(height)}" fill="#3b6ea5"/><text x="${round(middle)}" y="${round(HEIGHT - BOTTOM - height - 4)}" text-anchor="middle" font-size="11">${value}</text><text x="${round(middle)}" y="${HEIGHT - 8}" text-anchor="middle" font-size="11">${escaped(label)}</text>`;
  });
  return frame(title, axis(most) + drawn.join(''));
};

/** A rising line of shares from 0 to 100 %. */
export const curvePlot = (title: string, shares: readonly number[]): string => {
  const step = (WIDTH - LEFT) / Math.max(1, shares.length);
  const points = [0, ...shares].map(
    (share, at) => `${round(LEFT + at * step)},${round(HEIGHT - BOTTOM - scaled(share, 100))}`,
  );
  return frame(
    title,
    `${axis(100)}<polyline fill="none" stroke="#3b6ea5" stroke-width="2" points="${points.join(' ')}"/>`,
  );
};

const round = (value: number): number => Math.round(value * 10) / 10;
