/** A piece of cloth with a darker edge, so that one piece is told from the next. */
export const panel = (path: string, pattern: string, shade = 0): string =>
  `<path d="${path}" fill="url(#${pattern})"/>` +
  (shade > 0 ? `<path d="${path}" fill="#000" fill-opacity="${shade}"/>` : "") +
  `<path d="${path}" fill="none" stroke="#0d0804" stroke-opacity=".38" stroke-width="1.8" stroke-linejoin="round"/>`;

/** A piece that lies upon others: it throws a little shadow. */
export const upon = (path: string, pattern: string): string =>
  `<path d="${path}" fill="#0d0804" fill-opacity=".3" transform="translate(2 7)"/>` +
  `<path d="${path}" fill="#0d0804" fill-opacity=".22" transform="translate(1 3)"/>` +
  panel(path, pattern) +
  `<path d="${path}" fill="none" stroke="#fff" stroke-opacity=".2" stroke-width="1.4" transform="translate(1.2 -1)"/>`;

/** A line of stitches: a shadow with a light edge beside it. */
export const seam = (path: string): string =>
  `<path d="${path}" fill="none" stroke="#0d0804" stroke-opacity=".42" stroke-width="1.6"/>` +
  `<path d="${path}" fill="none" stroke="#fff" stroke-opacity=".16" stroke-width="1.2" transform="translate(1.6 1.4)"/>`;

/** The same on both sides of the middle. */
export const mirrored = (svg: string): string =>
  `${svg}<g transform="matrix(-1 0 0 1 800 0)">${svg}</g>`;
