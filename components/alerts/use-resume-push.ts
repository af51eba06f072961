import { useEffect } from "react";
import { useViewer } from "#components/frame/viewer.tsx";
import { readChoice } from "./choice.ts";
import { pushChoice } from "./push-choice.ts";

/** Nothing that the first paint should wait for. */
const patienceMs = 3_000;

/** Whoever has asked to be told in this browser is told in this session too. */
export function useResumePush() {
  const { id } = useViewer();
  useEffect(() => {
    if (readChoice(pushChoice) !== id) return;
    const timer = setTimeout(() => {
      import("./push.ts").then(({ resumePush }) => resumePush()).catch(() => {});
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [id]);
}
