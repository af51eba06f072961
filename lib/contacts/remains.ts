/** What is still to be looked for after the rows of an erased person are gone. */
export type Remains = {
  /** Numbers and provider's ids, former ones too. */
  addresses: string[];
  conversations: string[];
  /** Of the contact, then of everything that was theirs. */
  ids: string[];
  /** Keys of files in the store. */
  files: string[];
};

/**
 * A pattern that finds this address or id, and not a longer one that it is a part of. The same in
 * PostgreSQL and here.
 */
export const traceOf = (words: string): string =>
  `(?<![0-9A-Za-z])${words.replace(/[^0-9A-Za-z]/g, "\\$&")}(?![0-9A-Za-z])`;

/** Any of them, for a text as long as a provider's post. */
export const anyTrace = (words: string[]): RegExp => new RegExp(words.map(traceOf).join("|"));
