/**
 * Puts text on the clipboard; rejects where the browser will not. Over plain http, as in a shop's own
 * network, browsers hide the clipboard, and only the old way is left.
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr-only";
  // An open dialog lets the focus go nowhere else.
  (before?.closest("[role=dialog]") ?? document.body).append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!done) throw new Error("The browser does not let us copy");
}
