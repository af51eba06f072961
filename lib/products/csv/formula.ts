/**
 * A spreadsheet runs a cell that begins like this. An apostrophe before it makes it text. Cells that
 * already begin with apostrophes before such a sign get one more, so that reading takes away exactly
 * what writing has put there.
 */
export const looksLikeFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;

export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell;
