import { useTranslations } from "use-intl/react";
import { ApiError } from "./api.ts";

/** The sentence of an error, for people. */
export function useErrorWords() {
  const t = useTranslations("errors");
  return (error: unknown): string =>
    error instanceof ApiError && error.message !== ""
      ? error.message
      : t(error instanceof ApiError && error.code === "OFFLINE" ? "offline" : "unknown");
}
