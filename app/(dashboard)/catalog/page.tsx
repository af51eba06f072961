import { CatalogRoom } from "#components/catalog/catalog-room.tsx";
import { title } from "../../title.ts";

export const generateMetadata = title("catalog");

export default function CatalogPage() {
  return <CatalogRoom />;
}
