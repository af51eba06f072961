import type { Page } from "@playwright/test";

/** What the page itself notes down: only there is it known when something was painted. */
export type Watch = {
  /** Resolves with the time (performance.now) at which text matching stood painted in the region. */
  painted(region: string, text: string): Promise<number>;
  /** The last press of a pointer or key, by the browser's own time stamp. */
  pressedAt: number;
  /** Time between frames, while it is being listened to. */
  frames(): { stop(): number[] };
  /** From each key press to the end of the frame in which its glyph was drawn. */
  keys: number[];
  /** When the page's own scripts had taken over and asked for the stream of events. */
  streamAt: number;
};

declare global {
  interface Window {
    watch: Watch;
  }
}

/** Before any script of ours runs in the page. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    /** After the frame that is being made now has been handed over. */
    const afterPaint = (done: () => void) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    };
    window.watch = {
      painted: (region, text) =>
        new Promise((resolve) => {
          const look = () => {
            const found = document.querySelector(region)?.textContent?.includes(text);
            if (found) afterPaint(() => resolve(performance.now()));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
      pressedAt: 0,
      frames: () => {
        const spans: number[] = [];
        let last = 0;
        let going = true;
        const step = (at: number) => {
          if (last > 0) spans.push(at - last);
          last = at;
          if (going) requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
        return {
          stop: () => {
            going = false;
            return spans;
          },
        };
      },
      keys: [],
      streamAt: Number.NaN,
    };
    window.EventSource = class extends EventSource {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init);
        window.watch.streamAt = performance.now();
      }
    };
    const press = (event: Event) => {
      window.watch.pressedAt = event.timeStamp;
    };
    for (const type of ["pointerdown", "click", "keydown"]) {
      addEventListener(type, press, { capture: true });
    }
    const pressKey = ({ timeStamp }: Event) =>
      requestAnimationFrame(() =>
        afterPaint(() => window.watch.keys.push(performance.now() - timeStamp)),
      );
    addEventListener("keydown", pressKey, { capture: true });
  });
}
