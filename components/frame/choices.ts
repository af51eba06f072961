export type Theme = "light" | "dark" | "system";

const yearSeconds = 31_536_000;

const remember = (name: string, value: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${name}=${value};path=/;max-age=${yearSeconds};samesite=lax`;
};

const readCookie = (name: string): string | undefined =>
  document.cookie
    .split("; ")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

export const rememberLocale = (locale: "id" | "en") => remember("sapa_locale", locale);

export function chosenTheme(): Theme {
  const theme = readCookie("sapa_theme");
  return theme === "light" || theme === "dark" ? theme : "system";
}

export function applyTheme(theme: Theme) {
  remember("sapa_theme", theme);
  const dark = theme === "system" ? darkSystem().matches : theme === "dark";
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

export const darkSystem = () => matchMedia("(prefers-color-scheme: dark)");
