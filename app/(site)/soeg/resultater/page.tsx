import { ResultsPage, resultsMetadata, type SearchParams } from '../../../routes/searchPages.tsx';

type Props = { searchParams: SearchParams };

export const generateMetadata = ({ searchParams }: Props) => resultsMetadata('da', searchParams);

export default function DanishResults({ searchParams }: Props) {
  return <ResultsPage language="da" searchParams={searchParams} />;
}
