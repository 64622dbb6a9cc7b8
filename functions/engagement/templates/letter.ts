import type { Rendered } from '../model/decision.ts';
import type { Letter, LetterLink, LetterRow } from '../model/letter.ts';
import type { MessageMedium } from '../model/recipient.ts';
import { escaped } from '#shared/html/escaped.ts';

/** The letter as its medium takes it. */
export const render = (letter: Letter, medium: MessageMedium): Rendered =>
  medium === 'email'
    ? { subject: letter.subject, text: asText(letter), html: asHtml(letter) }
    : medium === 'push'
      ? { subject: letter.subject, text: letter.short, url: letter.button?.url }
      : { text: [letter.short, ...asLine(letter.stop)].join('\n') };

const asLine = (link: LetterLink | undefined): string[] =>
  link === undefined ? [] : [`${link.label}: ${link.url}`];

const asLines = (answers: Letter['answers']): string[] =>
  answers === undefined
    ? []
    : [answers.question, answers.links.map(({ label, url }) => `${label}: ${url}`).join('\n')];

const asAnchors = (answers: Letter['answers']): string[] =>
  answers === undefined
    ? []
    : [`<p>${escaped(answers.question)}</p><p>${answers.links.map(asAnchor).join(' &nbsp; ')}</p>`];

const asText = ({ greeting, opening, rows, closing, answers, button, footer, stop }: Letter): string =>
  [
    greeting,
    opening,
    ...(rows.length === 0 ? [] : [rows.map(({ label, value }) => `- ${label}: ${value}`).join('\n')]),
    ...closing,
    ...asLines(answers),
    ...asLine(button),
    ...(footer === undefined ? [] : [footer]),
    ...asLine(stop),
  ].join('\n\n');

const asHtml = ({
  subject,
  greeting,
  opening,
  rows,
  closing,
  answers,
  button,
  footer,
  stop,
}: Letter): string =>
  [
    `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="font-family:sans-serif;max-width:36rem;margin:auto"><p>${escaped(greeting)}</p><p>${escaped(opening)}</p>`,
    `<table style="width:100%">${rows.map(asTableRow).join('')}</table>`,
    ...closing.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...asAnchors(answers),
    ...(button === undefined ? [] : [`<p><b>${asAnchor(button)}</b></p>`]),
    ...(footer === undefined ? [] : [`<p style="color:#666"><small>${escaped(footer)}</small></p>`]),
    ...(stop === undefined ? [] : [`<p><small>${asAnchor(stop)}</small></p>`]),
    '</body></html>',
  ].join('');

const asAnchor = ({ label, url }: LetterLink): string => `<a href="${escaped(url)}">${escaped(label)}</a>`;

const asTableRow = ({ label, value }: LetterRow): string =>
  `<tr><td>${escaped(label)}</td><td style="text-align:right">${escaped(value)}</td></tr>`;
