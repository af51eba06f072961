import sharp from "sharp";
import { fabrics } from "./fabrics.ts";
import { type Motif, patternOf } from "./motif.ts";

const side = 240;

const picture = (defs: string, svg: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 240 240"><defs>${defs}</defs>${svg}</svg>`,
    ),
  )
    .flatten({ background: "#fff" })
    .jpeg({ quality: 84 })
    .toBuffer();

const sky = (top: string, bottom: string) =>
  `<linearGradient id="sky" x1="0" x2="0" y1="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;
const ground = `<rect width="240" height="240" fill="url(#sky)"/>`;

type Person = { wall: [string, string]; skin: string; dress: Motif | string; head: string };

/** Somebody without a face: nobody real is meant. */
function person({ wall, skin, dress, head }: Person): Promise<Buffer> {
  const cloth =
    typeof dress === "string"
      ? `<linearGradient id="dress"><stop stop-color="${dress}"/></linearGradient>`
      : patternOf("dress", dress, { scale: 0.42 });
  const shade = `<linearGradient id="shade" x1="0" x2="1"><stop offset=".45" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".26"/></linearGradient>`;
  const shoulders =
    "M22 250C26 196 66 178 100 172 112 184 128 184 140 172 174 178 214 196 218 250z";
  const svg = `${ground}<path d="${shoulders}" fill="url(#dress)"/><path d="${shoulders}" fill="url(#shade)"/><path d="M102 140h36v34c-8 14-28 14-36 0z" fill="${skin}"/><path d="M102 152c10 12 26 12 36 0v12c-10 10-26 10-36 0z" fill="#000" fill-opacity=".16"/><ellipse cx="120" cy="110" rx="38" ry="48" fill="${skin}"/>${head}`;
  return picture(sky(...wall) + cloth + shade, svg);
}

const veil = (colour: string) =>
  `<path d="M120 44C72 44 62 88 64 124 66 156 58 178 46 200 84 226 156 226 194 200 182 178 174 156 176 124 178 88 168 44 120 44zM120 66C146 66 154 86 154 110 154 138 139 153 120 153S86 138 86 110C86 86 94 66 120 66z" fill="${colour}" fill-rule="evenodd"/><path d="M88 132C98 170 142 172 170 150 172 178 176 190 186 202M92 150C104 182 134 196 150 210" fill="none" stroke="#000" stroke-opacity=".18" stroke-width="3.4"/>`;
const shortHair = (colour: string) =>
  `<path d="M80 112C74 62 98 48 122 48S168 64 160 112C156 92 148 82 134 80 116 84 96 80 88 92 84 98 82 104 80 112z" fill="${colour}"/>`;
const longHair = (colour: string) =>
  `<path d="M78 178C60 92 78 46 120 46S182 92 162 178C150 172 150 150 154 122 156 96 146 84 132 78 118 92 98 92 88 104 86 138 92 168 78 178z" fill="${colour}"/>`;
const cap = `<path d="M80 84C82 52 100 46 120 46S158 52 160 84C140 76 100 76 80 84z" fill="#1c1a20"/><path d="M80 84C100 76 140 76 160 84V92C140 84 100 84 80 92z" fill="#2d2a33"/>`;

function mountain(): Promise<Buffer> {
  return picture(
    sky("#f2b36b", "#f6dcb8"),
    `${ground}<circle cx="166" cy="86" r="25" fill="#fff3d4"/><path d="M-10 190C50 168 82 96 108 68L118 74 126 66C160 104 190 166 250 186V250H-10z" fill="#6a7c99"/><path d="M108 68 118 74 126 66C132 74 138 84 144 94L130 86 120 98 110 84 96 92z" fill="#fff" fill-opacity=".5"/><path d="M-10 206C60 180 150 214 250 192V250H-10z" fill="#4e6a5c"/><path d="M-10 226C80 204 170 232 250 214V250H-10z" fill="#35513f"/>`,
  );
}

function cat(): Promise<Buffer> {
  return picture(
    sky("#dfe8e4", "#b9cdc6"),
    `${ground}<path d="M44 250C42 186 84 150 120 150S198 186 196 250z" fill="#d98b3f"/><path d="M62 76 74 34 104 58C114 55 126 55 136 58L166 34 178 76C192 130 160 164 120 164S48 130 62 76z" fill="#e39a4c"/><path d="M72 66 78 46 94 60zM168 66 162 46 146 60z" fill="#f3c9a0"/><path d="M108 58V84M120 56V90M132 58V84" stroke="#a85f24" stroke-width="6" stroke-linecap="round"/><path d="M84 106q10-12 20 0M136 106q10-12 20 0" stroke="#3a2416" stroke-width="5" fill="none" stroke-linecap="round"/><path d="M112 124h16l-8 9zM120 133c-2 10-12 12-17 6M120 133c2 10 12 12 17 6" fill="#3a2416" stroke="#3a2416" stroke-width="3"/>`,
  );
}

function flower(): Promise<Buffer> {
  const petals = [0, 72, 144, 216, 288]
    .map(
      (turn) =>
        `<path transform="translate(120 118) rotate(${turn})" d="M0-6C-44-26-40-88 0-96 40-88 44-26 0-6z" fill="#fdf6ea"/><path transform="translate(120 118) rotate(${turn})" d="M0-6C-20-22-20-48 0-58 20-48 20-22 0-6z" fill="#f5c64e" fill-opacity=".75"/>`,
    )
    .join("");
  return picture(
    sky("#2f5d50", "#1d3d3a"),
    `${ground}<path d="M-10 200C60 150 90 210 130 250H-10zM250 30C200 60 190 110 250 130z" fill="#3f7a63"/>${petals}`,
  );
}

const swatch = (cloth: Motif, angle: number): Promise<Buffer> =>
  picture(
    patternOf("cloth", cloth, { scale: 0.8, angle }) +
      `<radialGradient id="light" cx=".35" cy=".3" r=".9"><stop stop-color="#fff" stop-opacity=".16"/><stop offset="1" stop-color="#000" stop-opacity=".34"/></radialGradient>`,
    `<rect width="240" height="240" fill="url(#cloth)"/><rect width="240" height="240" fill="url(#light)"/>`,
  );

/** What a third of the customers have put up as their picture. */
export const portraits = {
  teal: () =>
    person({
      wall: ["#f4e3cf", "#e5c9a8"],
      skin: "#c98f66",
      dress: fabrics.ceplokMaroon,
      head: veil("#2f7f7a"),
    }),
  rose: () =>
    person({
      wall: ["#dfe6ee", "#bccbdb"],
      skin: "#d9a47c",
      dress: "#7a3b52",
      head: veil("#d9a0a8"),
    }),
  cream: () =>
    person({
      wall: ["#dbe6d4", "#b3c8a8"],
      skin: "#b97f57",
      dress: fabrics.truntumIndigo,
      head: veil("#efe3cf"),
    }),
  young: () =>
    person({
      wall: ["#cfd9ec", "#9fb2d6"],
      skin: "#c48a60",
      dress: "#27374f",
      head: shortHair("#1f1714"),
    }),
  elder: () =>
    person({ wall: ["#e9dccb", "#cdb495"], skin: "#b47a52", dress: fabrics.parangSoga, head: cap }),
  curls: () =>
    person({
      wall: ["#f6d9c4", "#eab392"],
      skin: "#d29a70",
      dress: "#3d6b5a",
      head: longHair("#2a1a14"),
    }),
  mountain,
  cat,
  flower,
  kawung: () => swatch(fabrics.kawungSoga, 0),
  mega: () => swatch(fabrics.megaBlue, -8),
};
