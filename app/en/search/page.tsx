import { SearchPage, searchMetadata } from '../../routes/searchPages.tsx';

export const revalidate = 900;

export const generateMetadata = () => searchMetadata('en');

export default function EnglishSearch() {
  return <SearchPage language="en" />;
}
