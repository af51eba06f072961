import type { Page } from "@playwright/test";

/** What is drawn again in a page, as the page itself sees it. */
type Drawing = {
  begin(): void;
  seen(): {
    /** The chats in whose cards something changed. */
    cards: string[];
    /** In how many rows of the thread. */
    rows: number;
    /** How often a time of day was told: whatever is rendered in vain leaves no trace but this. */
    times: number;
  };
};

declare global {
  interface Window {
    drawing: Drawing;
  }
}

/** Before any script of ours runs in the page, whose clock stands: no minute may pass meanwhile. */
export async function watchDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const at = Date.now();
    Date.now = () => at;
    let times = 0;
    const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format");
    Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
      ...format,
      get() {
        times += 1;
        return format?.get?.call(this);
      },
    });
    const cards = new Set<string>();
    const rows = new Set<Element>();
    const note = (changes: MutationRecord[]) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const card = element?.closest<HTMLElement>("[data-conversation]")?.dataset.conversation;
        if (card) cards.add(card);
        const row = element?.closest("[data-index]");
        if (row && row !== element) rows.add(row);
      }
    };
    const watch = new MutationObserver(note);
    window.drawing = {
      begin() {
        cards.clear();
        rows.clear();
        times = 0;
        const all = { attributes: true, characterData: true, childList: true, subtree: true };
        watch.observe(document.body, all);
      },
      seen() {
        note(watch.takeRecords());
        watch.disconnect();
        return { cards: [...cards], rows: rows.size, times };
      },
    };
  });
}
