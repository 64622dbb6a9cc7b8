import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

interface PlotProps {
  /** Said to those who do not see it. */
  readonly label: string;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly showX: (value: number) => string;
  readonly showY: (value: number) => string;
}

const HEIGHT = 300;

/** Bars, as wide as there is room. */
export const Plot = ({ label, xs, ys, showX, showY }: PlotProps) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = place.current;
    if (node === null) return undefined;
    const style = getComputedStyle(node);
    const ink = style.getPropertyValue('color');
    const bars = UPlot.paths.bars?.({ size: [0.6, 60], radius: 0.2 });
    const axis = { stroke: ink, grid: { stroke: 'rgb(128 128 128 / 18%)' }, ticks: { show: false } };
    const plot = new UPlot(
      {
        width: node.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false, range: [(xs[0] ?? 0) - 0.6, (xs.at(-1) ?? 1) + 0.6] },
          y: { range: (_plot, _least, most) => [0, most === 0 ? 1 : most * 1.1] },
        },
        axes: [
          {
            ...axis,
            values: (_plot, values) => values.map((value) => (Number.isInteger(value) ? showX(value) : '')),
          },
          { ...axis, size: 84, values: (_plot, values) => values.map(showY) },
        ],
        series: [
          {},
          { stroke: barColour(node), fill: barColour(node), paths: bars, points: { show: false } },
        ],
      },
      [[...xs], [...ys]],
      node,
    );
    const observer = new ResizeObserver(() => plot.setSize({ width: node.clientWidth, height: HEIGHT }));
    observer.observe(node);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [xs.join(), ys.join()]);
  return <div ref={place} class="plot" role="img" aria-label={label} />;
};

/** A canvas takes a colour that is worked out, and not `light-dark()`. */
const barColour = (node: HTMLElement): string => {
  const probe = document.createElement('span');
  probe.className = 'accent-probe';
  node.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};
