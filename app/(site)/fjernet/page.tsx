import { errorMetadata, NotFoundPage } from '../../routes/errorPages.tsx';

export const revalidate = 900;

export const metadata = errorMetadata('da', 'gone');

export default function DanishGone() {
  return <NotFoundPage language="da" reason="gone" />;
}
