/** What comes within one frame is taken in together … */
const frameMs = 16;
/** … and while somebody writes, so seldom that keys find the browser free in between. */
const whileTypingMs = 120;
const typingForMs = 500;

/** Takes in what is heard, in its order: at once where it comes alone, else some of it together. */
export function createQueue<Heard>(take: (heard: Heard[]) => void) {
  let waiting: Heard[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takenAt = Number.NEGATIVE_INFINITY;
  let keyAt = Number.NEGATIVE_INFINITY;

  const takeAll = () => {
    clearTimeout(timer);
    timer = undefined;
    takenAt = performance.now();
    const heard = waiting;
    waiting = [];
    if (heard.length > 0) take(heard);
  };
  const noteKey = () => {
    keyAt = performance.now();
  };
  window.addEventListener("keydown", noteKey, { capture: true, passive: true });

  return {
    add(one: Heard) {
      waiting.push(one);
      const now = performance.now();
      const pauseMs = now - keyAt < typingForMs ? whileTypingMs : frameMs;
      const restMs = takenAt + pauseMs - now;
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
