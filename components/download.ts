import { ApiError, headersOf, read } from "./api.ts";

/**
 * A file of the API, kept where downloads go. A plain link would put a refusal in place of the
 * page, or keep it as a file that is none.
 */
export async function download(address: string): Promise<void> {
  const asked = { credentials: "same-origin", headers: headersOf() } as const;
  const answer = await fetch(address, asked).catch(() => {
    throw new ApiError("OFFLINE", "");
  });
  if (!answer.ok) {
    read(answer.status, await answer.json().catch(() => null));
    return;
  }
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download =
    /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "";
  link.click();
  // Not before the browser has taken it up.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
