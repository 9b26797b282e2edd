import { errorMetadata, NotFoundPage } from '../../routes/errorPages.tsx';

export const revalidate = 900;

export const metadata = errorMetadata('da', 'notFound');

export default function DanishNotFound() {
  return <NotFoundPage language="da" reason="notFound" />;
}
