import sharp from "sharp";

/** A cat in a blangkon that says thank you with both paws. */
export function sticker(): Promise<Buffer> {
  const paw = (x: number, turn: number) =>
    `<g transform="translate(${x} 372) rotate(${turn})"><ellipse rx="35" ry="62" fill="#f2b366"/><ellipse rx="35" ry="62" fill="none" stroke="#6b3d16" stroke-width="7"/><path d="M-10-56v18M10-56v18" stroke="#6b3d16" stroke-width="6" stroke-linecap="round"/></g>`;
  const body = "M150 470C140 380 180 340 256 340S372 380 362 470C330 492 182 492 150 470z";
  const face =
    "M118 214 108 128C140 134 160 146 176 160 226 142 286 142 336 160 352 146 372 134 404 128L394 214C420 300 350 356 256 356S92 300 118 214z";
  const hat = "M116 186C116 96 176 60 256 60S396 96 396 186C340 150 172 150 116 186z";
  const band =
    "M110 190C170 146 342 146 402 190 408 206 404 216 398 222 340 178 172 178 114 222 108 216 104 206 110 190z";
  const outline = [body, face, hat, band];
  const svg =
    `<g fill="#fff" stroke="#fff" stroke-width="34" stroke-linejoin="round">${outline.map((path) => `<path d="${path}"/>`).join("")}<ellipse cx="214" cy="384" rx="40" ry="64"/><ellipse cx="298" cy="384" rx="40" ry="64"/></g>` +
    `<g stroke="#6b3d16" stroke-width="7" stroke-linejoin="round"><path d="${body}" fill="#2c3f6e"/><path d="${face}" fill="#f2b366"/></g>` +
    `<path d="M186 402c20 26 120 26 140 0" fill="none" stroke="#e2c68d" stroke-width="9"/>` +
    `<g fill="none" stroke="#3b2110" stroke-width="10" stroke-linecap="round"><path d="M168 246q22-28 44 0M300 246q22-28 44 0"/><path d="M256 288c-4 22-30 26-40 10M256 288c4 22 30 26 40 10"/></g>` +
    `<path d="M240 272h32l-16 17z" fill="#3b2110"/><ellipse cx="160" cy="288" rx="24" ry="14" fill="#ee8f72" fill-opacity=".7"/><ellipse cx="352" cy="288" rx="24" ry="14" fill="#ee8f72" fill-opacity=".7"/>` +
    `<path d="${hat}" fill="#5a3216" stroke="#3b2110" stroke-width="7"/><path d="M170 110q24 22 0 44M230 84q26 28 0 58M290 86q26 28 0 56M344 112q22 20 2 42" fill="none" stroke="#e2c68d" stroke-width="7" stroke-linecap="round"/>` +
    `<path d="${band}" fill="#7a4a22" stroke="#3b2110" stroke-width="7" stroke-linejoin="round"/>` +
    `<g fill="#e2c68d">${[150, 192, 236, 278, 322, 364].map((x, at) => `<circle cx="${x}" cy="${[187, 173, 167, 167, 173, 187][at]}" r="6"/>`).join("")}</g>` +
    paw(232, 14) +
    paw(280, -14) +
    `<path d="M428 92c-14-26-46-8-34 18 8 16 26 26 36 36 8-12 24-24 30-40 8-26-24-42-32-14z" fill="#d9435a" stroke="#fff" stroke-width="8"/>`;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512">${svg}</svg>`,
    ),
  )
    .webp({ quality: 82, alphaQuality: 90 })
    .toBuffer();
}
