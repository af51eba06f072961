export const templates = {
  title: "Template",
};
