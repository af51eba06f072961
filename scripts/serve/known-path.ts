export const isApi = (path: string) => /^\/(api|webhook)(\/|$)/.test(path);
/** What every URL parser on the way would resolve, so that the path ends up as another one. */
const hasDots = (path: string) => /(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path);

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * The URL to hand to Next. Left to itself, Next answers an undecodable path with a plain 500 and
 * redirects a doubled or trailing slash; the contract wants 404 in the envelope, so such a path
 * becomes one that surely exists nowhere and reaches the catch-all of its surface.
 */
export function knownPath(url: string): string {
  // A proxy's request line holds the whole address.
  const relative = /^[a-z]+:\/\/[^/?#]*/i.test(url) ? url.replace(/^[a-z]+:\/\/[^/?#]*/i, "") : url;
  const cut = relative.search(/[?#]/);
  const path = (cut === -1 ? relative : relative.slice(0, cut)) || "/";
  const rest = cut === -1 ? "" : relative.slice(cut);
  const plain = path.replaceAll("\\", "/").replace(/\/{2,}/g, "/");
  const decodable = isDecodable(path);
  if (!isApi(plain)) return decodable ? path + rest : "/__unknown__";
  const isBareRoot = plain === "/api" || plain === "/webhook" || plain === "/api/v1";
  const isPlain = decodable && plain === path && !plain.endsWith("/") && !hasDots(plain);
  if (isPlain && !isBareRoot) return path + rest;
  return /^\/api\/v1(\/|$)/.test(plain) ? "/api/v1/__unknown__" : "/api/__unknown__";
}
