import { numberText } from '../../kit/format.ts';
import { textNamed } from '../../kit/language.ts';
import type { GraphEdge, GraphNode, JourneyGraph } from './journey-graph.ts';
import { say, stepTexts } from './texts.ts';

const WIDTH = 340;
const BOX = { width: 250, height: 52 };
const ROW = 84;
/** Ways that skip steps run beside the boxes, each further out than the one before. */
const LANE = 18;
const LANES = 4;

const topOf = (index: number): number => index * ROW + 2;

/** The steps as boxes, and how far the customers came as bars in them. */
export const GraphView = ({ graph, name }: { readonly graph: JourneyGraph; readonly name: string }) => {
  const most = Math.max(1, ...graph.nodes.map(({ reached }) => reached ?? 0));
  const height = graph.nodes.length * ROW - (ROW - BOX.height) + 4;
  const skips = graph.edges.filter(({ from, to }) => to > from + 1);
  return (
    <svg
      class="journey"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${say('graph', { name })}: ${graph.nodes.map(wordsOf).join(', ')}`}
    >
      {graph.edges.map((edge) => (
        <Way key={`${edge.from}-${edge.to}-${edge.label ?? ''}`} edge={edge} lane={skips.indexOf(edge)} />
      ))}
      {graph.nodes.map((node, index) => (
        <Box key={node.id} node={node} top={topOf(index)} share={(node.reached ?? 0) / most} />
      ))}
    </svg>
  );
};

const titleOf = ({ kind, about }: GraphNode): string =>
  [textNamed(kind, stepTexts) ?? kind, about].filter((text) => text !== '').join(': ');

const wordsOf = (node: GraphNode): string =>
  node.reached === undefined
    ? titleOf(node)
    : `${titleOf(node)} (${say('reached', { n: numberText(node.reached) })})`;

const LONGEST_TITLE = 36;

const Box = ({ node, top, share }: { node: GraphNode; top: number; share: number }) => {
  const title = titleOf(node);
  return (
    <g class={`step kind-${node.kind}`}>
      <rect x="1" y={top} width={BOX.width} height={BOX.height} rx="8" />
      <rect
        class="share"
        x="9"
        y={top + BOX.height - 9}
        width={Math.max(0, share * (BOX.width - 16))}
        height="4"
        rx="2"
      />
      <text x="12" y={top + 20}>
        {title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title}
      </text>
      <text x="12" y={top + 37} class="soft-text">
        {node.reached === undefined ? '' : say('reached', { n: numberText(node.reached) })}
      </text>
    </g>
  );
};

const Way = ({ edge, lane }: { edge: GraphEdge; lane: number }) => {
  const start = topOf(edge.from);
  const end = topOf(edge.to);
  const label = labelOf(edge.label);
  if (lane < 0) {
    const middle = BOX.width / 2;
    return (
      <g class="way">
        <path d={`M${middle} ${start + BOX.height} V${end - 5}`} />
        <path class="head" d={`M${middle - 5} ${end - 7} L${middle} ${end} L${middle + 5} ${end - 7}Z`} />
        <text x={middle + 8} y={(start + BOX.height + end) / 2 + 4}>
          {label}
        </text>
      </g>
    );
  }
  const out = BOX.width + LANE * (1 + (lane % LANES));
  const from = start + BOX.height / 2 + 8;
  const to = end + BOX.height / 2 - 8;
  return (
    <g class="way">
      <path
        d={`M${BOX.width + 1} ${from} H${out - 8} Q${out} ${from} ${out} ${from + 8} V${to - 8} Q${out} ${to} ${out - 8} ${to} H${BOX.width + 8}`}
      />
      <path
        class="head"
        d={`M${BOX.width + 9} ${to - 5} L${BOX.width + 2} ${to} L${BOX.width + 9} ${to + 5}Z`}
      />
      <text x={out + 4} y={from + 18}>
        {label}
      </text>
    </g>
  );
};

const labelOf = (label: string | undefined): string =>
  label === 'then' || label === 'otherwise' ? say(label) : (label ?? '');
