import { SearchPage, searchMetadata } from '../../routes/searchPages.tsx';

export const revalidate = 900;

export const generateMetadata = () => searchMetadata('da');

export default function DanishSearch() {
  return <SearchPage language="da" />;
}
