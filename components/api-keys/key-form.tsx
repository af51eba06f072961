import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { ApiKey, Scope } from "#lib/api-keys/schema.ts";
import { ExpiryField } from "./expiry-field.tsx";
import type { Secret } from "./keys-room.tsx";
import { ScopeList } from "./scope-list.tsx";

const addresses = (text: string) => text.split(/[\s,]+/).filter(Boolean);

/** Makes a key, or changes one that is there. */
export function KeyForm({
  apiKey,
  onClose,
  onCreated,
}: {
  apiKey?: ApiKey;
  onClose: () => void;
  onCreated?: (made: Secret) => void;
}) {
  const t = useTranslations("apiKeys");
  const [name, setName] = useState(apiKey?.name ?? "");
  const [mode, setMode] = useState<"live" | "test">(apiKey?.mode ?? "live");
  const [scopes, setScopes] = useState<Scope[]>(apiKey?.scopes ?? ["conversations:read"]);
  const [rate, setRate] = useState(String(apiKey?.rateLimit ?? 60));
  const [expiresAt, setExpiresAt] = useState(apiKey?.expiresAt ?? null);
  const [ips, setIps] = useState(apiKey?.allowedIps.join(", ") ?? "");
  const { send, saving, errors, problem } = useFormSave(
    async () => {
      const body = { name, scopes, rateLimit: Number(rate), allowedIps: addresses(ips) };
      if (apiKey) {
        const changed = expiresAt === apiKey.expiresAt ? {} : { expiresAt };
        await api("PATCH /api-keys/{id}", {
          path: { id: apiKey.id },
          body: { ...body, ...changed },
        });
        return null;
      }
      return api("POST /api-keys", { body: { ...body, mode, ...(expiresAt && { expiresAt }) } });
    },
    {
      stale: ["GET /api-keys"],
      done: (made) => {
        if (made) onCreated?.(made);
        else {
          toast.success(t("saved"));
          onClose();
        }
      },
    },
  );
  const ipsError = Object.entries(errors).find(([path]) => path.startsWith("allowedIps"))?.[1];
  return (
    <FormDialog
      title={apiKey ? t("edit") : t("create")}
      description={t("createIntro")}
      action={apiKey ? t("save") : t("create")}
      saving={saving}
      problem={problem}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <div className="grid gap-3 pane:grid-cols-[minmax(0,1fr)_160px]">
        <TextField
          id="key-name"
          label={t("form.name")}
          placeholder={t("form.nameHint")}
          value={name}
          maxLength={100}
          required
          autoFocus
          autoComplete="off"
          error={errors.name ?? null}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          id="key-mode"
          label={t("form.mode")}
          value={mode}
          disabled={apiKey !== undefined}
          onChange={setMode}
          options={[
            { value: "live", label: t("form.live") },
            { value: "test", label: t("form.test") },
          ]}
        />
      </div>
      {mode === "test" && <p className="-mt-2 text-12 text-ink-3">{t("form.testHint")}</p>}
      <ScopeList chosen={scopes} onChange={setScopes} error={errors.scopes} />
      <div className="grid gap-3 pane:grid-cols-2">
        <TextField
          id="key-rate"
          label={t("form.rate")}
          type="number"
          inputMode="numeric"
          min={1}
          max={10_000}
          required
          value={rate}
          error={errors.rateLimit ?? null}
          onChange={(event) => setRate(event.target.value)}
        />
        <ExpiryField value={expiresAt} onChange={setExpiresAt} error={errors.expiresAt ?? null} />
      </div>
      <TextField
        id="key-ips"
        label={t("form.ips")}
        hint={t("form.ipsHint")}
        value={ips}
        autoComplete="off"
        spellCheck={false}
        error={ipsError ?? null}
        onChange={(event) => setIps(event.target.value)}
      />
    </FormDialog>
  );
}
