import { ErrorPage, errorMetadata } from '../../routes/errorPages.tsx';

export const revalidate = 900;

export const metadata = errorMetadata('da', 'error');

export default function DanishError() {
  return <ErrorPage language="da" />;
}
