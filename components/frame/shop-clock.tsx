"use client";

import type { ReactNode } from "react";
import { tellTimesIn } from "#components/time.ts";
import { DrawnAt } from "#components/use-now.ts";

/** The shop's time zone for all times in it, and when this page was drawn. */
export function ShopClock({
  timeZone,
  drawnAt,
  children,
}: {
  timeZone: string;
  drawnAt: number;
  children: ReactNode;
}) {
  tellTimesIn(timeZone);
  return <DrawnAt value={drawnAt}>{children}</DrawnAt>;
}
