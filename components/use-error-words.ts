import { useTranslations } from "use-intl/react";
import { ApiError } from "./api.ts";

/** The sentence of an error, for people. */
export function useErrorWords() {
  const t = useTranslations("errors");
  return (error: unknown): string => {
    if (!(error instanceof ApiError)) return t("unknown");
    if (error.code === "UNAUTHORIZED") return t("sessionEnded");
    if (error.code === "NOT_FOUND") return t("gone");
    return error.message || t(error.code === "OFFLINE" ? "offline" : "unknown");
  };
}
