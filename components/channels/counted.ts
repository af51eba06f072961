/** Meta counts its numbers and accounts; a name, or a phone number with its plus, is none of these. */
export const isCounted = (value: string): boolean => /^\d{5,20}$/.test(value);
