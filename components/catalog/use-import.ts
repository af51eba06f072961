import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import { ApiError, api } from "#components/api.ts";

const form = (file: File, fields: Record<string, string>): FormData => {
  const body = new FormData();
  body.set("file", file);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
};

/** A file, what it would do, and the import once it is begun. */
export function useImport() {
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState("");
  const check = useMutation({
    mutationFn: (chosen: File) =>
      api("POST /products/import", { body: form(chosen, { dryRun: "true" }) }),
  });
  const start = useMutation({
    mutationFn: ({ chosen, atomic }: { chosen: File; atomic: boolean }) =>
      api("POST /products/import", {
        body: form(chosen, atomic ? { atomic: "true" } : {}),
        // A second press after a lost answer must not import a second time.
        idempotencyKey: `${key}-${atomic}`,
      }),
  });
  const begun = useRef(false);
  return {
    file,
    choose: (chosen: File) => {
      setFile(chosen);
      setKey(uuid());
      start.reset();
      check.mutate(chosen);
    },
    preview: check.isPending ? undefined : check.data,
    checking: check.isPending,
    /** Where the file itself is at fault, another try says the same. */
    checkAgain:
      file && check.error instanceof ApiError && (check.error.passing || !check.error.message)
        ? () => check.mutate(file)
        : null,
    run: (atomic: boolean) => {
      // Where the page lags, a double press comes before the button is drawn as pressed.
      if (!file || begun.current) return;
      begun.current = true;
      const onSettled = () => {
        begun.current = false;
      };
      start.mutate({ chosen: file, atomic }, { onSettled });
    },
    starting: start.isPending,
    started: start.data?.id ?? null,
    error: check.error ?? start.error,
  };
}
