import { useRef, useState } from "react";
import { classes } from "#components/ui/classes.ts";

/** What people type for a number: `245.000`, `Rp 245000`, ` 12 `. Null: nothing; undefined: not one. */
export function readNumber(typed: string): number | null | undefined {
  const text = typed.replace(/^\s*rp/i, "").replace(/[\s.\u00a0]/g, "");
  if (text === "") return null;
  return /^\d{1,13}$/.test(text) ? Number(text) : undefined;
}

/** A number that turns into its own field: the digits stay exactly where they stood. */
export function InlineNumber({
  label,
  value,
  shown,
  prefix,
  mayBeEmpty = false,
  editing,
  saving,
  disabled,
  wrong,
  tone,
  onEdit,
  onCancel,
  onSave,
}: {
  label: string;
  value: number | null;
  shown: string;
  prefix?: string;
  mayBeEmpty?: boolean;
  editing: boolean;
  /** It is on its way: leaving the field does not send it again. */
  saving: boolean;
  disabled: boolean;
  /** What to say where no number was typed. */
  wrong: string;
  tone?: string;
  onEdit: () => void;
  onCancel: () => void;
  onSave: (value: number | null) => void;
}) {
  const [typed, setTyped] = useState("");
  const [invalid, setInvalid] = useState(false);
  /** Whose keys closed the field goes on from where it stood. */
  const byKey = useRef(false);
  if (disabled) return <span className={classes("num", tone)}>{shown}</span>;
  if (!editing) {
    return (
      <button
        ref={(button) => {
          if (button && byKey.current) button.focus();
          byKey.current = false;
        }}
        type="button"
        aria-label={`${label}: ${shown}`}
        onClick={() => {
          setTyped(value === null ? "" : new Intl.NumberFormat("id-ID").format(value));
          setInvalid(false);
          onEdit();
        }}
        className={classes(
          "num -mr-2.5 h-8 rounded-sm px-2.5 hover:bg-hover hover:shadow-edge max-pane:h-11",
          tone,
        )}
      >
        {shown}
      </button>
    );
  }
  const save = () => {
    if (saving) return;
    const next = readNumber(typed);
    if (next === undefined || (next === null && !mayBeEmpty)) setInvalid(true);
    else if (next === value) onCancel();
    else onSave(next);
  };
  return (
    <span className="relative -mr-2.5 inline-flex">
      {prefix && (
        <span className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3">
          {prefix}
        </span>
      )}
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
        autoFocus
        aria-label={label}
        aria-invalid={invalid}
        data-unsaved
        title={invalid ? wrong : undefined}
        inputMode="numeric"
        value={typed}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setInvalid(false);
        }}
        onBlur={() => {
          byKey.current = false;
          save();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          byKey.current = true;
          if (event.key === "Enter") save();
          else onCancel();
        }}
        className={classes(
          "num h-8 rounded-sm bg-surface px-2.5 text-right shadow-[inset_0_0_0_1.5px_var(--focus)] outline-none max-pane:h-11",
          prefix ? "w-36 max-pane:w-30" : "w-20",
          invalid && "shadow-[inset_0_0_0_1.5px_var(--bad)]!",
        )}
      />
      {invalid && (
        <span
          role="alert"
          className="absolute top-full right-0 z-10 mt-1 rounded-xs bg-raised px-2 py-1 text-12 text-bad-ink whitespace-nowrap shadow-float"
        >
          {wrong}
        </span>
      )}
    </span>
  );
}
