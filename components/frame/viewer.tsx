"use client";

import { createContext, type ReactNode, useContext } from "react";

export type Viewer = {
  id: string;
  tenantId: string;
  name: string;
  role: "OWNER" | "ADMIN" | "AGENT";
};

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** Who is looking. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("There is no viewer outside the dashboard");
  return viewer;
}
