import { useSyncExternalStore } from "react";

/**
 * What was changed in a form and is not saved, by the form's name: the address of its page, and
 * what tells two forms of it apart. It lives as long as the tab: some of it may be kept nowhere.
 */
const forms = new Map<string, object>();
const listeners = new Set<() => void>();

/** Next's router can keep nobody from leaving a room, but a reload would end all of it. */
const ask = (event: BeforeUnloadEvent) => {
  if (document.body.dataset.leaving === undefined) event.preventDefault();
};

export const changesOf = (form: string): object | undefined => forms.get(form);

export const hasUnsaved = (place = ""): boolean =>
  [...forms.keys()].some((form) => form.split("#")[0]?.startsWith(place));

/** With none, it is saved or given up. */
export function keepChanges(form: string, changes: object | null) {
  if (changes) forms.set(form, changes);
  else forms.delete(form);
  if (forms.size > 0) window.addEventListener("beforeunload", ask);
  else window.removeEventListener("beforeunload", ask);
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useChanges = (form: string): object | undefined =>
  useSyncExternalStore(
    subscribe,
    () => changesOf(form),
    () => undefined,
  );

/** Which of these places hold something that is not saved. */
export function useUnsaved(places: string[]): string[] {
  const found = useSyncExternalStore(
    subscribe,
    () => places.filter(hasUnsaved).join("\n"),
    () => "",
  );
  return found ? found.split("\n") : [];
}
