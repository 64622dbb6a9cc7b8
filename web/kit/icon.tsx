const paths = {
  bag: 'M5 8h14l-1.2 12H6.2z M9 10V7a3 3 0 0 1 6 0v3',
  box: 'M3.5 8 12 3.5 20.5 8v8L12 20.5 3.5 16z M3.5 8 12 12.5 20.5 8 M12 12.5v8',
  chart: 'M4 20V4 M4 20h16 M8 16v-4 M12.5 16V8 M17 16v-6',
  check: 'M5 12.5 10 17.5 19.5 7',
  clipboard: 'M8 5H6v15h12V5h-2 M9 3.5h6v3H9z M9 12h6 M9 16h4',
  grid: 'M4 4h7v7H4z M13 4h7v7h-7z M4 13h7v7H4z M13 13h7v7h-7z',
  heart: 'M12 20S4 15 4 9.2A4.2 4.2 0 0 1 12 7a4.2 4.2 0 0 1 8 2.2C20 15 12 20 12 20z',
  megaphone: 'M4 10v4l3 .5L9 20h2.5l-1-5 9 3V6L7.5 9.5z',
  percent: 'M6 18 18 6 M7.5 5.5a2 2 0 1 0 .01 0z M16.5 14.5a2 2 0 1 0 .01 0z',
  pin: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0C18.5 15 12 21 12 21z M12 7.5a2.5 2.5 0 1 0 .01 0z',
  receipt: 'M6 3.5h12v17l-3-2-3 2-3-2-3 2z M9 8h6 M9 12h6',
  return: 'M8 5 4 9l4 4 M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  search: 'M10.5 4a6.5 6.5 0 1 0 .01 0z M15.5 15.5 20 20',
  shield: 'M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6z M9 12l2 2 4-4',
  star: 'M12 4l2.5 5.200 5.5.8-4 4 1 5.700-5-2.700-5 2.700 1-5.700-4-4 5.5-.8z',
  store: 'M4 10v10h16V10 M3 10l2-6h14l2 6z M10 20v-5h4v5',
  upload: 'M12 16V5 M7.5 9.5 12 5l4.5 4.5 M4 15v5h16v-5',
  user: 'M12 4a4 4 0 1 0 .01 0z M4.5 20.5a7.5 7.5 0 0 1 15 0',
  warehouse: 'M3.5 20V9L12 4l8.5 5v11z M8 20v-7h8v7 M8 16.5h8',
} as const;

export type IconName = keyof typeof paths;

/** Drawn in the colour of the text beside it; never said, so what it stands for is a word of its own. */
export const Icon = ({ name, isFull = false }: { readonly name: IconName; readonly isFull?: boolean }) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    fill={isFull ? 'currentColor' : 'none'}
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
);
