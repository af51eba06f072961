import { ApiError, headersOf, read } from "#components/api.ts";
import type { MediaFile } from "#lib/media/schema.ts";

/** A line that carries nothing for so long is a dead one, though nobody has said so. */
const stalledMs = 45_000;

/**
 * One attempt to bring a file to the server. `fetch` cannot tell how far it has come, so this is
 * the older way.
 */
export const uploadFile = (
  file: File,
  { key, signal, onShare }: { key: string; signal: AbortSignal; onShare: (share: number) => void },
): Promise<MediaFile> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fail = () => reject(new ApiError("OFFLINE", ""));
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        fail();
        request.abort();
      }, stalledMs);
    };
    const stop = () => request.abort();
    signal.addEventListener("abort", stop);
    request.open("POST", "/api/v1/media");
    for (const [name, value] of Object.entries(headersOf(key))) {
      request.setRequestHeader(name, value);
    }
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => {
      alive();
      if (total > 0) onShare(loaded / total);
    };
    request.onload = () => {
      try {
        resolve(read<MediaFile>(request.status, request.response));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = fail;
    request.onabort = () => reject(new DOMException("", "AbortError"));
    request.onloadend = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    };
    const form = new FormData();
    form.append("file", file, file.name);
    alive();
    request.send(form);
    if (signal.aborted) stop();
  });
