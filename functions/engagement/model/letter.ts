/** What a message says, before anybody knows how it looks. Templates make letters; only this file makes HTML. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly rows: readonly LetterRow[];
  readonly closing: readonly string[];
  /** Answers to a question, each a link. */
  readonly answers?: { readonly question: string; readonly links: readonly LetterLink[] };
  readonly button?: LetterLink;
  /** Why the person gets this. */
  readonly footer?: string;
  /** How to get no more of it. */
  readonly stop?: LetterLink;
  /** WhatsApp only: the approved template that says it. */
  readonly approved?: ApprovedText;
  /** The same in a sentence or two, for a phone. */
  readonly short: string;
}

export interface LetterRow {
  readonly label: string;
  readonly value: string;
}

export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

export interface ApprovedText {
  readonly name: string;
  readonly language: string;
  readonly parameters: readonly string[];
}
