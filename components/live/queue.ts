/** What comes within one frame is taken in together … */
const frameMs = 16;
/** … and while somebody writes, right behind the glyph of a key, or after a blink without one. */
const blinkMs = 150;
const typingForMs = 500;

/**
 * Takes in what is heard, in its order: at once where it comes alone, else some of it together. While
 * somebody writes, the browser is needed for the next key: the longest way off is that one when the
 * last has just been drawn.
 */
export function createQueue<Heard>(take: (heard: Heard[]) => void) {
  let waiting: Heard[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takenAt = Number.NEGATIVE_INFINITY;
  let keyAt = Number.NEGATIVE_INFINITY;
  let drawing = false;

  const takeAll = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    takenAt = performance.now();
    const heard = waiting;
    waiting = [];
    take(heard);
  };
  const noteKey = () => {
    keyAt = performance.now();
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      // The frame is made when this has returned.
      setTimeout(() => {
        drawing = false;
        takeAll();
      });
    });
  };
  window.addEventListener("keydown", noteKey, { capture: true, passive: true });

  return {
    add(one: Heard) {
      waiting.push(one);
      const now = performance.now();
      const typing = now - keyAt < typingForMs;
      const restMs = typing ? blinkMs : takenAt + frameMs - now;
      // A hidden tab's timers may be a minute late, and it has somebody to call.
      if (restMs <= 0 || document.visibilityState === "hidden") takeAll();
      else timer ??= setTimeout(takeAll, restMs);
    },
    stop() {
      window.removeEventListener("keydown", noteKey, { capture: true });
      takeAll();
    },
  };
}
