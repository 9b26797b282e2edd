import { errorMetadata, NotFoundPage } from '../../routes/errorPages.tsx';

export const revalidate = 900;

export const metadata = errorMetadata('en', 'gone');

export default function EnglishGone() {
  return <NotFoundPage language="en" reason="gone" />;
}
