import { useCallback, useSyncExternalStore } from "react";

/** A pretended customer: only a name and a number, kept in this browser. */
export type Customer = { name: string; phone: string };

const storageName = "sapa.sandbox.customers";
const listeners = new Set<() => void>();

/** Somebody to begin with. */
export const firstCustomer: Customer = { name: "Sari Wulandari", phone: "6281234567890" };
const initial: Customer[] = [firstCustomer];

let cached: { raw: string | null; customers: Customer[] } = { raw: null, customers: initial };

function read(): Customer[] {
  const raw = localStorage.getItem(storageName);
  if (raw === cached.raw) return cached.customers;
  cached = { raw, customers: parse(raw) };
  return cached.customers;
}

function parse(raw: string | null): Customer[] {
  try {
    const list: unknown = JSON.parse(raw ?? "null");
    if (!Array.isArray(list)) return initial;
    const customers = list.filter(
      (one): one is Customer => typeof one?.name === "string" && typeof one?.phone === "string",
    );
    return customers.length > 0 ? customers : initial;
  } catch {
    return initial;
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCustomers() {
  const customers = useSyncExternalStore(subscribe, read, () => initial);
  const add = useCallback((customer: Customer) => {
    const others = read().filter((one) => one.phone !== customer.phone);
    localStorage.setItem(storageName, JSON.stringify([customer, ...others].slice(0, 30)));
    for (const tell of listeners) tell();
  }, []);
  return { customers, add };
}
