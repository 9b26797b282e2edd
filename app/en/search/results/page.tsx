import { ResultsPage, resultsMetadata, type SearchParams } from '../../../routes/searchPages.tsx';

type Props = { searchParams: SearchParams };

export const generateMetadata = ({ searchParams }: Props) => resultsMetadata('en', searchParams);

export default function EnglishResults({ searchParams }: Props) {
  return <ResultsPage language="en" searchParams={searchParams} />;
}
