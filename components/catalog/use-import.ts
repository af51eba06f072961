import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as uuid } from "uuid";
import { api } from "#components/api.ts";

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
    checkAgain: check.isError && file ? () => check.mutate(file) : null,
    run: (atomic: boolean) => file && start.mutate({ chosen: file, atomic }),
    starting: start.isPending,
    started: start.data?.id ?? null,
    error: check.error ?? start.error,
  };
}
