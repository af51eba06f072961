import { createHash } from "node:crypto";
import { missing, noObject } from "./graph-error.ts";

type File = { bytes: Uint8Array; mimeType: string; filename: string };

/** Media by id, as Graph keeps it: about it first, then the bytes from another address. */
export class Media {
  readonly files = new Map<string, File>();
  #count = 0;

  /** Eighteen digits, so that no phone-number id of a test is ever mistaken for one. */
  put(file: File): string {
    this.#count += 1;
    const id = String(449_000_000_000_000_000n + BigInt(this.#count));
    this.files.set(id, file);
    return id;
  }

  async upload(bytes: Buffer, contentType: string): Promise<{ id: string }> {
    if (!contentType.startsWith("multipart/form-data")) throw missing("file");
    const request = new Response(new Uint8Array(bytes), {
      headers: { "content-type": contentType },
    });
    const form = await request.formData().catch(() => null);
    const file = form?.get("file");
    if (form?.get("messaging_product") !== "whatsapp") throw missing("messaging_product");
    if (!file || typeof file === "string") throw missing("file");
    const type = form.get("type");
    const mimeType = typeof type === "string" ? type : file.type;
    if (!mimeType) throw missing("type");
    const content = new Uint8Array(await file.arrayBuffer());
    return { id: this.put({ bytes: content, mimeType, filename: file.name }) };
  }

  about(id: string, baseUrl: string): object {
    const file = this.get(id);
    return {
      messaging_product: "whatsapp",
      url: `${baseUrl}/__media/${id}`,
      mime_type: file.mimeType,
      sha256: createHash("sha256").update(file.bytes).digest("hex"),
      file_size: String(file.bytes.byteLength),
      id,
    };
  }

  get(id: string): File {
    const file = this.files.get(id);
    if (!file) throw noObject(id);
    return file;
  }
}
