import { useCallback, useEffect, useState } from "react";
import { applyTheme, chosenTheme, darkSystem, type Theme } from "./choices.ts";

/** The chosen theme. While it is the system's, the page follows the system as it changes. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(chosenTheme()), []);
  useEffect(() => {
    const system = darkSystem();
    const follow = () => chosenTheme() === "system" && applyTheme("system");
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, []);
  const choose = useCallback((next: Theme) => {
    applyTheme(next);
    setTheme(next);
  }, []);
  return [theme, choose];
}
