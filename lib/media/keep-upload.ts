import { type KeptFile, keepFile } from "./keep.ts";

/** A form's file, as it came. */
export const keepUpload = async (
  { tenantId }: { tenantId: string },
  file: File,
): Promise<KeptFile> =>
  keepFile(tenantId, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    mimeType: file.type,
    filename: file.name || null,
  });
