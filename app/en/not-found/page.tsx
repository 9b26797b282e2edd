import { errorMetadata, NotFoundPage } from '../../routes/errorPages.tsx';

export const revalidate = 900;

export const metadata = errorMetadata('en', 'notFound');

export default function EnglishNotFound() {
  return <NotFoundPage language="en" reason="notFound" />;
}
