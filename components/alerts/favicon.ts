let mark: Promise<string> | undefined;
const dot =
  '<circle cx="27" cy="9" r="8.500" fill="#f6f1e7"/><circle cx="27" cy="9" r="7" fill="#27459f"/>';

/** The mark in the tab wears a dot while something is unread. */
export async function badgeFavicon(unread: boolean): Promise<void> {
  const icon = document.querySelector<HTMLLinkElement>('link[rel~="icon"]');
  if (!icon) return;
  icon.dataset.plain ??= icon.href;
  if (!unread) {
    icon.href = icon.dataset.plain;
    return;
  }
  mark ??= fetch("/mark.svg").then((answer) => answer.text());
  const drawn = (await mark).replace("</svg>", `${dot}</svg>`);
  icon.type = "image/svg+xml";
  icon.href = `data:image/svg+xml,${encodeURIComponent(drawn)}`;
}
