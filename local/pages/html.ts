import { escaped } from '#shared/html/escaped.ts';

export interface Page {
  readonly title: string;
  /** HTML of the page's own. */
  readonly main: string;
  /** CSS of the page's own. */
  readonly style?: string;
  /** Looks for news every two seconds and replaces the main part. @default false */
  readonly isLive?: boolean;
}

/** A page of the runner: one file, no network, light and dark. */
export const page = ({ title, main, style = '', isLive = false }: Page): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Satu</title>
<style>${baseStyle}${style}</style>
</head>
<body>
<header><a class="brand" href="/">Satu</a><nav>${links.map(([href, name]) => `<a href="${href}">${name}</a>`).join('')}</nav></header>
<main><h1>${escaped(title)}</h1><div id="live">${main}</div></main>
${isLive ? `<script>${liveScript}</script>` : ''}
</body>
</html>`;

const links = [
  ['/docs', 'API reference'],
  ['/_local/messages', 'Messages'],
  ['/_local/events', 'Events'],
  ['/_local/users', 'Users'],
] as const;

/** Replaces the main part only when it changed, and keeps open what a reader opened. */
const liveScript = `
let last = document.getElementById('live').innerHTML;
setInterval(async () => {
  try {
    const text = await (await fetch(location.href, { headers: { accept: 'text/html' } })).text();
    const next = new DOMParser().parseFromString(text, 'text/html').getElementById('live').innerHTML;
    if (next === last) return;
    const open = [...document.querySelectorAll('details[open]')].map(({ id }) => id);
    document.getElementById('live').innerHTML = last = next;
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  } catch {}
}, 2000);`;

const baseStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1c2024, #e8eaed); --soft: light-dark(#60646c, #a0a4ab);
  --paper: light-dark(#fcfcfa, #16181b); --card: light-dark(#fff, #1f2226); --line: light-dark(#e4e4df, #33373d); --accent: light-dark(#b4232a, #ff8a80); }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
header { display: flex; gap: 2rem; align-items: baseline; padding: .8rem 1.5rem; border-bottom: 1px solid var(--line); background: var(--card) }
.brand { font-weight: 700; color: var(--accent); text-decoration: none; letter-spacing: .02em }
nav { display: flex; gap: 1.2rem; flex-wrap: wrap } nav a { color: var(--soft); text-decoration: none } nav a:hover { color: var(--ink) }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.5rem; margin: .2rem 0 1.2rem } a { color: var(--accent) }
.soft { color: var(--soft) } .card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.2rem; margin: 0 0 1rem }
code, pre { font: 13px/1.5 ui-monospace, monospace } pre { overflow-x: auto; margin: .6rem 0 0; white-space: pre-wrap; word-break: break-word }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
`;
