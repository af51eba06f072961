export const catalog = {
  title: "Katalog",
};
