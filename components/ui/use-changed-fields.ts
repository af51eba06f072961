import { useCallback, useRef } from "react";

const fields =
  "input:not([aria-hidden=true]), textarea, select, [role=checkbox], [role=switch], [role=radio]";

/** What the fields of a form say, whoever keeps their values. */
const saying = (form: HTMLFormElement): string =>
  [...form.querySelectorAll<HTMLElement>(fields)]
    .map((field) => {
      if (field instanceof HTMLButtonElement) return field.ariaChecked;
      if (field instanceof HTMLInputElement && field.type === "radio") return field.checked;
      return (field as HTMLInputElement).value;
    })
    .join("\n");

/** Whether the fields say something else than when the form was opened. */
export function useChangedFields() {
  const form = useRef<HTMLFormElement>(null);
  const opened = useRef("");
  return {
    formRef: useCallback((element: HTMLFormElement | null) => {
      form.current = element;
      if (element) opened.current = saying(element);
    }, []),
    changed: () => form.current !== null && saying(form.current) !== opened.current,
  };
}
