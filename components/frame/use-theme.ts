import { useCallback, useEffect, useState } from "react";
import { applyTheme, chosenTheme, darkSystem, type Theme } from "./choices.ts";

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const choose = useCallback((next: Theme) => {
    applyTheme(next);
    setTheme(next);
  }, []);
  return [theme, choose];
}

/** While the theme is the system's, the page follows the system as it changes. */
export function useFollowSystem() {
  useEffect(() => {
    const system = darkSystem();
    const follow = () => chosenTheme() === "system" && applyTheme("system");
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, []);
}
