import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { LabelChip } from "#components/ui/label-chip.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { Label } from "#lib/labels/schema.ts";

const hues = [20, 50, 80, 110, 145, 180, 215, 250, 285, 320, 350];

export function LabelForm({ label, onClose }: { label?: Label; onClose: () => void }) {
  const t = useTranslations("settings");
  const [name, setName] = useState(label?.name ?? "");
  const [hue, setHue] = useState(label?.hue ?? 215);
  const { send, saving, errors, problem } = useFormSave(
    () =>
      label
        ? api("PATCH /labels/{id}", { path: { id: label.id }, body: { name, hue } })
        : api("POST /labels", { body: { name, hue } }),
    { stale: ["GET /labels"], done: onClose },
  );
  const offered = hues.includes(hue) ? hues : [...hues, hue];
  return (
    <FormDialog
      title={t(label ? "labels.edit" : "labels.add")}
      action={t(label ? "save" : "labels.create")}
      width={440}
      saving={saving}
      problem={problem}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <TextField
        id="label-name"
        label={t("labels.name")}
        required
        autoFocus
        maxLength={50}
        value={name}
        error={errors.name ?? null}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset>
        <legend className="mb-1.5 font-medium text-13">{t("labels.colour")}</legend>
        <div className="-ml-1.5 flex flex-wrap max-pane:-ml-2.5">
          {offered.map((one) => (
            <label key={one} className="grid size-9 place-items-center max-pane:size-11">
              <input
                type="radio"
                name="hue"
                aria-label={t("labels.hue", { hue: one })}
                checked={hue === one}
                onChange={() => setHue(one)}
                className="size-6 appearance-none rounded-full checked:shadow-[0_0_0_2px_var(--surface),0_0_0_4px_var(--focus)]"
                style={{ background: `oklch(0.72 0.12 ${one})` }}
              />
            </label>
          ))}
        </div>
      </fieldset>
      {name.trim() && (
        <p>
          <LabelChip label={name.trim()} hue={hue} />
        </p>
      )}
    </FormDialog>
  );
}
