"use client";

import { useState } from "react";
import { FormDialog } from "./form-dialog.tsx";
import { Select } from "./select.tsx";

const overlaps = ["0", "1", "24", "72"] as const;

/** Replaces a secret; the old one goes on for as long as whoever uses it needs to move. */
export function OverlapDialog({
  title,
  text,
  label,
  action,
  nameOf,
  saving,
  problem,
  onRotate,
  onClose,
}: {
  title: string;
  text: string;
  label: string;
  action: string;
  /** In words; 0 is at once. */
  nameOf: (hours: number) => string;
  saving: boolean;
  problem: string | null;
  onRotate: (overlapHours: number) => void;
  onClose: () => void;
}) {
  const [overlap, setOverlap] = useState<(typeof overlaps)[number]>("24");
  return (
    <FormDialog
      title={title}
      action={action}
      width={440}
      passing
      saving={saving}
      problem={problem}
      onSubmit={() => onRotate(Number(overlap))}
      onClose={onClose}
    >
      <p className="text-14 text-ink-2">{text}</p>
      <Select
        id="overlap"
        label={label}
        value={overlap}
        onChange={setOverlap}
        options={overlaps.map((value) => ({ value, label: nameOf(Number(value)) }))}
      />
    </FormDialog>
  );
}
